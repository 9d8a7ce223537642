# The site in a container: built by Node, served by nginx, which has what it needs and nothing to write to.
#
#     docker build --build-arg SITE_URL=https://bank.example.org -t bank .
#     docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8080:8080 bank

FROM node:22-bookworm-slim AS build
WORKDIR /site
ARG SITE_URL=http://localhost:8080
ARG BASE_URL=/
ENV SITE_URL=$SITE_URL BASE_URL=$BASE_URL
COPY . .
RUN npm ci --no-audit --no-fund
RUN npm run build && npx viva compress && npx viva host nginx
# A build below a path is in a folder of that name.
RUN mkdir -p "/srv/viva$BASE_URL" && cp -r build/. "/srv/viva$BASE_URL"

FROM debian:bookworm-slim AS serve
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /site/deploy/nginx.conf /site/deploy/site.conf /etc/nginx/
COPY --from=build /srv/viva /srv/viva
# nobody, by its number: Kubernetes takes no name for one that is not root.
USER 65534:65534
EXPOSE 8080
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-c", "/etc/nginx/nginx.conf"]
