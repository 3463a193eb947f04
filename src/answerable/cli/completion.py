"""`answerable completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from answerable.errors import BadQuestion

SHELLS = ("bash", "zsh", "fish")
_HOW = {
    "bash": 'eval "$(answerable completion bash)"   in ~/.bashrc',
    "zsh": 'eval "$(answerable completion zsh)"   in ~/.zshrc',
    "fish": "answerable completion fish | source   in ~/.config/fish/config.fish",
}


@click.command(help="The completion script of a shell.\n\nTo use it, write:\n\n\b\n" + "\n".join(_HOW.values()))
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print the script."""
    maker = get_completion_class(shell)
    if maker is None:
        raise BadQuestion(f"There is no completion for “{shell}”.", f"Choose among {', '.join(SHELLS)}.")
    root = click.get_current_context().find_root().command
    click.echo(maker(root, {}, "answerable", "_ANSWERABLE_COMPLETE").source())
