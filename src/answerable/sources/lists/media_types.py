"""What sorts of list there are, and what the first bytes of a file show of it."""

from __future__ import annotations

import re

UN = "application/x-un-list+xml"
OFAC = "application/x-ofac-list+xml"
EU = "application/x-eu-list+xml"
OFAC_ADVANCED = "application/x-ofac-advanced+xml"
OFAC_CSV = "text/x-ofac-list+csv"
EU_CSV = "text/x-eu-list+csv"
JOURNAL = "text/x-eu-journal+csv"
FTM = "application/x-followthemoney+json"
CONTENTS = "application/x-list-contents+json"
OFAC_ALIASES = "text/x-ofac-aliases+csv"
OFAC_ADDRESSES = "text/x-ofac-addresses+csv"
OFAC_COMMENTS = "text/x-ofac-comments+csv"
PARTS = (OFAC_ALIASES, OFAC_ADDRESSES, OFAC_COMMENTS)
"""Tables that hold no entries, only lines on those of another table; no document is of such a type."""
MEDIA_TYPES = (UN, OFAC, OFAC_ADVANCED, EU, OFAC_CSV, EU_CSV, JOURNAL, FTM, CONTENTS)

_ROOTS = {"CONSOLIDATED_LIST": UN, "sdnList": OFAC, "export": EU, "Sanctions": OFAC_ADVANCED}
_JOURNAL_HEAD = re.compile(rb"\s*celex,recordId,programKey,")
_EU_CSV_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\"?(?:fileGenerationDate|Date_file)\"?;", re.IGNORECASE)
_OFAC_ROW = re.compile(rb'\d+,"[^"\n]*",(?:-0-|"(?:individual|vessel|aircraft|-0-) *") ?,"[^"\n]*",')
_CELL = rb'(?:-0-|"[^"\n]*") ?'
_OFAC_PARTS = {
    OFAC_ALIASES: re.compile(rb'\d+,\d+,"[afn]ka","[^"\n]*",%s(?:\s|$)' % _CELL),
    OFAC_ADDRESSES: re.compile(rb"(?:\d+,\d+,(?:%s,){3}%s\r?\n)*\d+,\d+,(?:%s,){0,3}-0-" % (_CELL, _CELL, _CELL)),
    OFAC_COMMENTS: re.compile(
        rb'(?:\d+,"[^"\n]*"[ \r]*\n)*\d+,"[^"\n]*(?:Linked To: |[afn]\.k\.a\. \'|\b(?:DOB|Passport) \d|\bPOB [A-Z]'
        rb"|Secondary sanctions risk|Directive \d)"
    ),
}


def recognise(head: bytes) -> str:
    """The media type of a list's entries, or of lines on them, from the first bytes of its file; else empty."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        root = re.search(rb"<(?:\w+:)?(CONSOLIDATED_LIST|sdnList|export|Sanctions)\b([^>]*)>", start[:4096])
        if root is None or (root[1] == b"export" and b"fsd" not in root[2] and b"generationDate" not in root[2]):
            return ""
        if root[1] == b"Sanctions" and b"sanctions" not in root[2].lower():
            return ""
        return _ROOTS[root[1].decode()]
    if start.startswith(b"{"):
        line = start.partition(b"\n")[0]
        if re.search(rb'"schema"\s*:\s*"[A-Z]', line) and re.search(rb'"properties"\s*:\s*\{', line):
            return FTM
        return JOURNAL if re.search(rb'"text"\s*:\s*"celex,recordId,programKey,', line) else ""
    if _JOURNAL_HEAD.match(start):
        return JOURNAL
    if _EU_CSV_HEAD.match(head):
        return EU_CSV
    if _OFAC_ROW.match(start):
        return OFAC_CSV
    return next((each for each, form in _OFAC_PARTS.items() if form.match(start)), "")
