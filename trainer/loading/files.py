"""Look at files that may be anything: missing, endless, locked, linked to themselves, or impossible by name."""

import errno
import os
import stat
from pathlib import Path


def is_file(path: Path) -> bool:
    """Tell whether there is such a file; what cannot even be asked about is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Tell whether there is such a folder; what cannot even be asked about is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def real(path: Path) -> Path:
    """Follow links as far as they lead anywhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # RuntimeError is how Python up to 3.12 reports a circle
        return path.absolute()


def contents(path: Path, most: int) -> bytes:
    """
    Read a file, but no more than so many bytes of it.

    Raises:
        OSError: if it cannot be read, or is no ordinary file: a pipe or a device may never end.

    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
        raise OSError(code, os.strerror(code), str(path))
    with path.open("rb") as file:
        return file.read(most)
