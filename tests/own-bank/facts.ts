/** Something that more than one answer states, and that must be the same in each. */
export interface Fact {
  name: string;
  /**
   * The sentences that state it. What the groups hold is what they say: the pattern leaves open which
   * value stands there, or it would find only those that are right.
   */
  says: RegExp;
  /** The value, in each of the ways in which it may be written; values of several groups with " / ". */
  is: readonly string[];
}

export const facts: readonly Fact[] = [
  // Kubernetes and containers
  {
    name: 'grace period of a pod, in seconds',
    says: /grace period \((\d+) seconds by default\)|by default, Kubernetes (\d+)\.|image\. It allows (\d+) seconds/g,
    is: ['30'],
  },
  {
    name: 'what `docker stop` waits, in seconds',
    says: /Docker waits (\w+) seconds|PID 1 of the container, waits (\w+) seconds/g,
    is: ['10', 'ten'],
  },
  {
    name: 'minutes until pods of a lost node are replaced',
    says: /after another (\w+) minutes by default|After (\w+) minutes without the node/g,
    is: ['five'],
  },
  {
    name: 'progressDeadlineSeconds',
    says: /progressDeadlineSeconds(?:`, |: )(\d+)/g,
    is: ['600'],
  },
  {name: 'tolerance of the HPA', says: /Differences within (\d+%)/g, is: ['10%']},
  {
    name: 'Go that reads the CPU limit',
    says: /\bGo (?:reads the CPU limit )?since (1\.\d+)/g,
    is: ['1.25'],
  },
  {name: 'ndots in a pod', says: /`ndots:(\d)`/g, is: ['5']},
  {
    name: 'MTU inside VXLAN',
    says: /make ([\d,]+), the usual MTU inside VXLAN|([\d,]+) for VXLAN over IPv4\./g,
    is: ['1450', '1,450'],
  },
  {
    name: 'retirement of ingress-nginx',
    says: /ingress-nginx was retired in (\w+ \d+)|ingress-nginx retired in (\w+ \d+)|run unpatched since (\w+)/g,
    is: ['March 2026', 'March'],
  },
  {
    name: 'signal behind exit code 137',
    says: /\b137(?:\W| is| for| that)*(SIG\w+)/g,
    is: ['SIGKILL'],
  },
  {
    name: 'seconds that systemd waits for a device of fstab',
    says: /systemd waits first, (\d+) seconds|stops for (\d+) seconds and then asks/g,
    is: ['90'],
  },
  {name: 'image of BusyBox in examples', says: /busybox:([\d.]+)/g, is: ['1.37']},
  {name: 'image of PostgreSQL in examples', says: /postgres:(\d+)/g, is: ['17']},
  {name: 'image of nginx in examples', says: /nginx:([\d.]+)/g, is: ['1.29']},
  {name: 'image of Node in examples', says: /node:(\d+)/g, is: ['24']},
  {name: 'image of Alpine in examples', says: /alpine:([\d.]+)/g, is: ['3.22']},
  {
    name: 'Kubernetes with user namespaces for pods',
    says: /own user namespace, stable since (1\.\d+)|user namespaces, stable in (1\.\d+)/g,
    is: ['1.36'],
  },
  {
    name: 'nodes that Karpenter disrupts at a time',
    says: /- nodes: "(\d+%)"/g,
    is: ['10%'],
  },

  // Terraform and OpenTofu
  {
    name: 'Terraform with S3 locking as an experiment',
    says: /(?:experimental in|locking arrived in) Terraform ([\d.]+\d)/g,
    is: ['1.10'],
  },
  {
    name: 'Terraform with S3 locking',
    says: /generally available (?:in|since Terraform) ([\d.]+\d)/g,
    is: ['1.11'],
  },
  {
    name: 'Terraform with ephemeral values',
    says: /[Ee]phemeral (?:values|variables)(?: \| | \(| and resources came in Terraform )(1\.\d+)/g,
    is: ['1.10'],
  },
  {
    name: 'Terraform with write-only arguments',
    says: /[Ww]rite-only arguments(?: \| | \(| in )(1\.\d+)/g,
    is: ['1.11'],
  },
  {
    name: 'Terraform with `moved` blocks',
    says: /`moved` (?:\(|blocks \((?:Terraform )?|needs Terraform )(1\.\d+)/g,
    is: ['1.1'],
  },
  {
    name: 'Terraform with `import` blocks',
    says: /`import` (?:\(|blocks \((?:Terraform )?)(1\.\d+)/g,
    is: ['1.5'],
  },
  {
    name: 'Terraform with `removed` blocks',
    says: /`removed` (?:block )?with [^.]*?\((1\.\d+)\)/g,
    is: ['1.7'],
  },
  {
    name: 'Terraform and OpenTofu with `destroy = false`',
    says: /Terraform (1\.\d+)(?: and| \()\s?OpenTofu (1\.\d+)\)?(?: add `destroy|\. Terraform then drops)/g,
    is: ['1.16 / 1.12'],
  },
  {
    name: 'Terraform with actions',
    says: /[Aa]ctions(?:, `terraform query` \| | \((?:since )?)(1\.\d+)/g,
    is: ['1.14'],
  },

  // AWS
  {
    name: 'since when S3 encrypts',
    says: /S3 has encrypted [^.]*?since (?:\d+ )?(\w+ \d{4})/g,
    is: ['January 2023'],
  },
  {
    name: 'days that SQS keeps a message by default',
    says: /for (\d+) days by default and \d+ at most|Up to \d+ days \(default (\d+)\)/g,
    is: ['4'],
  },
  {
    name: 'days that SQS keeps a message at most',
    says: /for \d+ days by default and (\d+) at most|Up to (\d+) days \(default \d+\)/g,
    is: ['14'],
  },
  {
    name: 'hours and days that Kinesis keeps records',
    says: /Kinesis keeps (?:records for )?(\d+) hours by default(?:, up to| and) (\d+) days/g,
    is: ['24 / 365'],
  },
  {
    name: 'units of a DynamoDB partition',
    says: /up to ([\d,]+) read and ([\d,]+) write units/g,
    is: ['3,000 / 1,000'],
  },
  {
    name: 'minutes in which a FIFO queue drops repeats',
    says: /(?:sends|sent) within (\w+) minutes/g,
    is: ['five'],
  },
  {name: 'largest object of S3', says: /(?:objects up to|announced as) (\d+ TB)/g, is: ['50 TB']},
  {
    name: 'IOPS and MiB/s that gp3 includes',
    says: /([\d,]+) IOPS and \d+ MiB\/s are included|more than the ([\d,]+) IOPS and/g,
    is: ['3,000'],
  },
  {
    name: 'minutes of a Lambda function',
    says: /and a (\d+)-minute limit|How many minutes: (\d+) for a standard function/g,
    is: ['15'],
  },
  {
    name: 'days of management events in CloudTrail',
    says: /(\d+) days of management events/g,
    is: ['90'],
  },
  {
    name: 'seconds that RDS Proxy lets a client wait',
    says: /(?:`ConnectionBorrowTimeout` is |free connection \()(\d+) seconds/g,
    is: ['120'],
  },
  {
    name: 'addresses that AWS keeps in a subnet',
    says: /AWS keeps \*\*(\w+) addresses|On AWS it is (\w+), so a/g,
    is: ['five'],
  },
  {
    name: 'price of a GB through a NAT gateway',
    says: /NAT gateway (?:charges \$|\| )(0\.\d+)/g,
    is: ['0.045'],
  },
  {
    name: 'connections to one destination through an address of a NAT gateway of AWS',
    says: /([\d,]+) (?:on|at) an AWS NAT gateway/g,
    is: ['55,000'],
  },
  {
    name: 'grace period of an Auto Scaling group by the API, in seconds',
    says: /The API default is (\d+)|With the CLI the default is (\d+) seconds/g,
    is: ['0'],
  },
  {
    name: 'since when there are regional NAT gateways',
    says: /Since (\w+ \d{4}) there is also a \*\*regional\*\*|regional NAT gateway, available since (\w+ \d{4})/g,
    is: ['November 2025'],
  },
  {
    name: 'since when CloudFormation has drift-aware change sets',
    says: /[Ss]ince (\w+ \d{4}) (?:I do both with|in) a drift-aware/g,
    is: ['November 2025'],
  },
  {
    name: 'since when AWS Organizations has policies for S3',
    says: /AWS Organizations \((?:available )?since (\w+ \d{4})\)/g,
    is: ['November 2025'],
  },
  {
    name: 'since when ECS has blue/green deployments',
    says: /Blue\/green came in (\w+ \d{4})|ECS blue\/green \((\w+ \d{4})\)/g,
    is: ['July 2025'],
  },
  {
    name: 'days that VACUUM keeps snapshots of Iceberg tables',
    says: /`VACUUM` also keeps (\w+) days|max_snapshot_age_seconds`, (\w+) days by default/g,
    is: ['five'],
  },
  {
    name: 'what three zones run, in percent of the peak',
    says: /so you run (\d+)%/g,
    is: ['150'],
  },

  // Delivery and reliability
  {
    name: 'since when profiles of OpenTelemetry are in public alpha',
    says: /public alpha (?:in|since) (\w+ \d{4})/g,
    is: ['March 2026'],
  },
  {
    name: 'price of a GB in S3 for a month',
    says: /(?:S3|month) at \$(0\.\d+) per GB/g,
    is: ['0.023'],
  },
  {
    name: 'since when GitHub puts ids into the subject of a token',
    says: /renamed (?:or|and) transferred (?:since|repositories since) (\d+ \w+ \d{4})/g,
    is: ['15 July 2026'],
  },
  {
    name: 'audience of a token for AWS',
    says: /githubusercontent\.com:aud": "([^"]+)"/g,
    is: ['sts.amazonaws.com'],
  },
  {name: 'release of actions/checkout', says: /actions\/checkout@(v\d+)/g, is: ['v7']},
  {
    name: 'burn rate that spends 2% of a month in an hour',
    says: /is a burn rate of ([\d.]+\d)/g,
    is: ['14.4'],
  },
  {
    name: 'minutes a month at 99.9%',
    says: /99\.9(?:%| percent) (?:is about|\|) ([\d.]+\d) min|0\.1% of 43,200 min = ([\d.]+\d)|budget for 30 days is (\d+) minutes/g,
    is: ['43', '43.2'],
  },
  {
    name: 'minutes a year at 99.99%',
    says: /\*\*99\.99%\*\* allows about ([\d.]+) minutes|99\.99% \| [^|]* \| ([\d.]+) min/g,
    is: ['53', '52.6'],
  },
  {
    name: 'three parts at 99.9% in series, in percent',
    says: /(?:so three at 99\.9 percent|Three services at 99\.9% each, all needed for a request,) give about ([\d.]+\d)/g,
    is: ['99.7'],
  },

  // Security and Git
  {
    name: 'days for a hole that is exploited and can be reached',
    says: /(\w+) days for an exposed service with a known exploit|Exploited and reachable \| (\w+) days/g,
    is: ['two', '2'],
  },
  {
    name: 'hops of the metadata answer to containers on a bridge network',
    says: /bridge network (?:\(they )?need (\d)/g,
    is: ['2'],
  },
  {
    name: 'price of a GB in S3 for a month, in dollars',
    says: /S3 at \$([\d.]+\d) per GB|as objects at \$([\d.]+\d) a GB/g,
    is: ['0.023'],
  },
  {
    name: 'days that the reflog keeps a commit to which no branch leads',
    says: /the reflog keeps it for (\d+) days|`ORIG_HEAD` \| (\d+) days/g,
    is: ['30'],
  },
];
