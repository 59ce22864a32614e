"""A terminal with a person in front of it: types into a program and reads what the screen shows."""

import os
import sys
import time
from collections.abc import Mapping

import pexpect
import pyte

ROWS, COLUMNS = 40, 90
PATIENCE = 20.0


class Terminal:
    """One program on one screen."""

    def __init__(self, arguments: list[str], environment: Mapping[str, str], columns: int = COLUMNS) -> None:
        self.screen = pyte.HistoryScreen(columns, ROWS, history=2000)
        self._stream = pyte.ByteStream(self.screen)
        variables = {**os.environ, **environment, "TERM": "xterm", "COLUMNS": str(columns)}
        self.child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "trainer", *arguments],
            env=variables,
            dimensions=(ROWS, columns),
            timeout=PATIENCE,
        )
        # The screen answers what the program asks the terminal.
        self.screen.write_process_input = self.child.send  # type: ignore[method-assign, assignment]  # pyte asks for it

    def text(self) -> str:
        """Read everything that was shown, what has scrolled away included."""
        self._feed()
        past = [
            "".join(line[column].data for column in range(self.screen.columns))
            for line in self.screen.history.top
        ]
        # A wide character takes two cells, of which the second is empty.
        return "\n".join(line.rstrip() for line in [*past, *self.screen.display])

    def wait_for(self, words: str, times: int = 1) -> str:
        """Wait until the words are on the screen."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            text = self.text()
            if text.count(words) >= times:
                return text
            time.sleep(0.05)
        raise AssertionError(f"{words!r} was not shown:\n{self.text()}")

    def type(self, keys: str) -> None:
        """Press keys; a moment later, as a person would."""
        time.sleep(0.1)
        self.child.send(keys.encode())

    def wait_for_exit(self) -> int:
        """Wait until the program has ended, and give its exit code."""
        until = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < until:
            self._feed()
            time.sleep(0.02)
        self._feed()
        self.child.close()
        return -1 if self.child.exitstatus is None else self.child.exitstatus

    def _feed(self) -> None:
        while not self.child.closed:
            try:
                self._stream.feed(self.child.read_nonblocking(65536, timeout=0.05))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
