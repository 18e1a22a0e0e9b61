"""How gunicorn serves Crosscheck; every reason is beside its line."""

from service.logs import log_configuration
from service.settings import read_settings

_settings = read_settings()
_host, _port = _settings.bind

wsgi_app = "service.wsgi:create()"
bind = f"[{_host}]:{_port}" if ":" in _host else f"{_host}:{_port}"
worker_class = "service.http.worker.ProblemWorker"  # gthread, with problems as errors
workers = 1  # one process owns the models, the index and the only writer
threads = 72  # 64 requests wait their turn, the rest answer health checks and refusals
preload_app = False  # torch and FAISS hang in a child when they were used before the fork
control_socket_disable = True  # its thread can deadlock the boot (gunicorn 25.1), and nothing here needs it
timeout = 0  # a long batch is no hung worker; threads keep their own bounds
graceful_timeout = 60  # requests finish, the writer drains, the index generation is written
keepalive = 5
logconfig_dict = log_configuration(_settings.log_level)


def worker_exit(server, worker):
    """Leave the data directory in order."""
    from service.wsgi import close

    close()
