"""gunicorn's thread worker, answering with a problem where a request is no HTTP that the application could see."""

from http import HTTPStatus
import json
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from service.http.problems import CONTENT_TYPE, problem_body

DETAILS = {
    400: "This is no request that HTTP/1.1 allows.",
    414: "The request line is too long; at most 4,094 bytes are allowed.",
    417: "The Expect header asks for something that is not offered.",
    431: "The headers are too large; at most 100 of 8,190 bytes are allowed.",
    501: "This transfer coding is not offered.",
}


class _Recorder:
    """Stands in for the client's socket and keeps what would have been sent."""

    def __init__(self) -> None:
        self.sent = b""

    def gettimeout(self) -> float:
        return 0.0

    def sendall(self, data: bytes) -> None:
        self.sent += data


class ProblemWorker(ThreadWorker):
    """Decides on the status as gunicorn does, and writes the body as every other error has it."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer a request that could not be read."""
        recorder = _Recorder()
        super().handle_error(req, recorder, addr, exc)
        if not recorder.sent:
            return
        status = int(recorder.sent.split(b" ", 2)[1])
        body = json.dumps(problem_body(status, DETAILS.get(status, "The request could not be answered."))).encode()
        head = (
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nConnection: close\r\n"
            f"Content-Type: {CONTENT_TYPE}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        try:
            client.sendall(head.encode("ascii") + body)
        except OSError:  # the client is gone
            self.log.debug("a refusal could not be sent")
