"""`python -m foidesk`: the same as the `foidesk` command."""

import sys

from foidesk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
