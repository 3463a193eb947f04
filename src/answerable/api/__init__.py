"""The Python interface: everything that the command line does, as methods of a `Record`.

```python
import answerable

with answerable.open("case.answerable") as record:
    record.read(["documents/"])
    for line in record.timeline(since="1988"):
        print(line.event.happened.edtf, line.label)
```
"""

from answerable.api.opening import DEFAULT, VARIABLE, default_path, open, vocabulary
from answerable.api.record import Record
from answerable.given import Day
from answerable.showing.listing import Listing

__all__ = ["DEFAULT", "VARIABLE", "Day", "Listing", "Record", "default_path", "open", "vocabulary"]
