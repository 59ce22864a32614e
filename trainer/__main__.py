"""Let ``python -m trainer`` do what the command ``trainer`` does."""

from trainer.cli import main

if __name__ == "__main__":
    main()
