# Crosscheck with its models inside: starts offline, as a user without rights, with all it writes under /data.
#   docker build -t crosscheck . && docker run --read-only --tmpfs /tmp -v crosscheck:/data -p 127.0.0.1:8080:8080 crosscheck
FROM python:3.11.14-slim-bookworm AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
RUN python -m venv /app/.venv
# What pip is told to install as torch: choose your CPU or GPU build with --build-arg TORCH="..."
ARG TORCH="torch==2.13.0"
# hadolint ignore=SC2086
RUN /app/.venv/bin/pip install ${TORCH}
COPY requirements.txt ./
RUN /app/.venv/bin/pip install -r requirements.txt
COPY models ./models
RUN /app/.venv/bin/python -m models.prepare

FROM python:3.11.14-slim-bookworm

LABEL org.opencontainers.image.title="Crosscheck" org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 crosscheck \
    && useradd --system --uid 10001 --gid crosscheck --home-dir /data --no-create-home crosscheck \
    && install --directory --owner=crosscheck --group=crosscheck --mode=0700 /data
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
COPY LICENSE gunicorn.conf.py ./
COPY models ./models
COPY --from=build /app/models/prepared ./models/prepared
COPY sample ./sample
COPY service ./service

# The address inside the container: what may reach it is decided by the port that is published.
ENV CROSSCHECK_DATA=/data \
    CROSSCHECK_BIND=0.0.0.0:8080 \
    CROSSCHECK_ALLOW_OPEN=on \
    HF_HUB_OFFLINE=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["/app/.venv/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["/app/.venv/bin/python", "-m", "service", "serve"]
