"""`python -m rejoinder` is `rejoinder`."""

from rejoinder.cli import main

main()
