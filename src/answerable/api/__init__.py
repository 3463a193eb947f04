"""The Python interface: everything that the command line does, as methods of a `Record`.

```python
import answerable

with answerable.open("case.answerable") as record:
    record.read(["documents/"])
    for line in record.timeline(since="1988"):
        print(line.event.happened.edtf, line.label)
```
"""

from typing import TYPE_CHECKING, Any

from answerable.api.paths import DEFAULT, VARIABLE, default_path

if TYPE_CHECKING:
    from answerable.api.opening import open, vocabulary
    from answerable.api.record import Record
    from answerable.given import Day
    from answerable.showing.listing import Listing

__all__ = ["DEFAULT", "VARIABLE", "Day", "Listing", "Record", "default_path", "open", "vocabulary"]


def __getattr__(name: str) -> Any:
    # Looked up when first used: the help of a command needs no record.
    if name == "Day":
        from answerable.given import Day

        return Day
    if name in __all__:
        from answerable.api import opening

        return getattr(opening, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
