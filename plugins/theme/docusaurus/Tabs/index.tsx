import {Children, isValidElement, type ReactElement, type ReactNode} from 'react';
import type {Props} from '@theme/Tabs';
import type {Props as TabProps} from '@theme/TabItem';
import ContentTabs, {ContentTab} from '../../components/ContentTabs';

/**
 * Docusaurus's tabs as those of the bank: what is written for the theme's own works. Each group of tabs is for
 * itself, whatever its `groupId` and `queryString`.
 */
export default function Tabs({children, values, defaultValue, className}: Props): ReactNode {
  const panels = Children.toArray(children).filter((child): child is ReactElement<TabProps> =>
    isValidElement(child),
  );
  const first =
    defaultValue ??
    [...(values ?? []), ...panels.map(({props}) => props)].find((tab) => tab.default)?.value ??
    panels[0]?.props.value;
  return (
    <ContentTabs className={className}>
      {panels.map((panel) => {
        const {value, label} = panel.props;
        const name = values?.find((one) => one.value === value)?.label ?? label ?? value;
        return (
          <ContentTab key={value} open={value === first}>
            {name}
            {panel}
          </ContentTab>
        );
      })}
    </ContentTabs>
  );
}
