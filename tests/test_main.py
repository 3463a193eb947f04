from __future__ import annotations

import subprocess
import sys

from answerable import __version__

STOPPED_WHILE_LOADING = """
import sys

class Stopping:
    def find_spec(self, name, path=None, target=None):
        if name == "answerable.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stopping())
from answerable.__main__ import main
main()
"""


def test_the_package_runs_as_a_program() -> None:
    found = subprocess.run(
        [sys.executable, "-m", "answerable", "--version"], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == f"answerable {__version__}"


def test_ctrl_c_while_loading_is_one_line_and_code_130() -> None:
    found = subprocess.run([sys.executable, "-c", STOPPED_WHILE_LOADING], capture_output=True, text=True, check=False)
    assert found.returncode == 130
    assert found.stdout == ""
    assert found.stderr == "error[interrupted]: Stopped. Nothing was begun; run it again.\n"


def test_what_was_closed_before_the_start_is_no_error() -> None:
    command = f'"{sys.executable}" -m answerable vocabulary killing >&- 2>&-'
    assert subprocess.run(command, shell=True, check=False).returncode == 0
