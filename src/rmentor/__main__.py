"""`python -m rmentor` is the same as `rmentor`."""

from rmentor.cli.app import main

if __name__ == "__main__":
    main()
