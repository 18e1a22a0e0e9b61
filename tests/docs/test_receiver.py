"""The receiver of docs/watches.md, run as it stands."""

import os
from pathlib import Path
import re
import socket
import subprocess
import sys
import time

from tests.http.answers import BRIDGE, CLAIM, store
from tests.watches.receiver import post_in

PAGE = Path(__file__).parents[2] / "docs" / "watches.md"


def test_the_receiver_takes_what_is_signed_with_its_secret(tmp_path: Path) -> None:
    """It prints claim and verdict of a change once, though the webhook is sent twice."""
    code = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    assert "9000" in code[1]
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    with post_in(tmp_path / "data") as post:
        watch = post.watch(CLAIM, f"http://127.0.0.1:{port}/")
        script = tmp_path / "receiver.py"
        script.write_text(code[1].replace("9000", str(port)), encoding="utf-8")
        command = [sys.executable, str(script)]
        with subprocess.Popen(
            command, env={**os.environ, "SECRET": watch["secret"]}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            try:
                _wait_for(port)
                store(post.client, BRIDGE)
                post.look()
                assert post.send() == 1
                path = f"/v1/watches/{watch['id']}/deliveries"
                (sent,) = post.get(path)["items"]
                assert (sent["state"], sent["status"]) == ("delivered", 204)
                post.client.post(f"{path}/{sent['id']}/redeliver")
                assert post.send() == 1
            finally:
                process.kill()
            assert process.stdout is not None
            assert process.stdout.read() == f"{CLAIM} supported\n"


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the receiver does not listen")
