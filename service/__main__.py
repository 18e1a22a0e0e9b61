"""``python -m service COMMAND``: the same as ``crosscheck COMMAND``."""

import sys

from service.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
