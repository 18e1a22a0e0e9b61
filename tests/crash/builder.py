"""A child that puts articles and builds generations without end; each acknowledgement is a line on standard output."""

from itertools import count
from pathlib import Path
import sys
import threading

from tests.store.samples import prepare
from tests.store.stores import open_inverted


def main() -> None:
    """Go on from the number that was given until somebody ends the process."""
    store = open_inverted(Path(sys.argv[1]))

    def build() -> None:
        while True:
            store._keeper.build()

    threading.Thread(target=build, daemon=True).start()
    for number in count(int(sys.argv[2])):
        store.put([prepare(f"Line {number}\nand {number} more", id=f"line-{number}")])
        print(number, flush=True)


if __name__ == "__main__":
    main()
