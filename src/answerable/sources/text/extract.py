"""An extract: what one reader finds in a document's bytes."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.model.source import Genre, Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The main text of a document and what the document says of itself.

    Attributes:
        text: the main text, as it was decoded. The dispatcher tidies line ends and outer blank lines.
        given: title, publisher, author, URL and date of publication found *in* the document; the date is the
            document's own wording (`2018-06-30T10:00:00Z`, `30 June 2018`), to be understood by `publication`.
        reader: name and version of what read the text where that is more than the reader itself, as with OCR.
        genre: that the document says it is of; unknown where it does not say.
    """

    text: str
    given: Given = field(default_factory=Given)
    reader: str = ""
    genre: Genre = Genre.UNKNOWN
