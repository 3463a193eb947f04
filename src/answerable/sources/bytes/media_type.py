"""What bytes are: from their content first, from the file's extension second.

The types are IANA's where IANA has one. Signatures follow the WHATWG MIME Sniffing standard and the formats' own
specifications.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
import zlib
from pathlib import PurePath

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RTF = "application/rtf"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
EMAIL = "message/rfc822"
MBOX = "application/mbox"
WARC = "application/warc"
WACZ = "application/wacz"
ZIP = "application/zip"
GZIP = "application/gzip"
RSS = "application/rss+xml"
ATOM = "application/atom+xml"
XML = "application/xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
JSON = "application/json"
JSON_LINES = "application/x-ndjson"
NEWS_ARTICLE = "text/x-news-article"
WHATSAPP_MESSAGE = "text/x-whatsapp-message"
TELEGRAM_MESSAGE = "application/x-telegram-message+json"
OLE = "application/x-ole-storage"
UNKNOWN = "application/octet-stream"

HEAD = 8192
"""How many bytes decide, except for a zip, whose list of members is at its end."""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins, in which programs of Microsoft's kept what they wrote until 2003."""

_EXTENSIONS = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".docm": DOCX,
    ".odt": ODT,
    ".rtf": RTF,
    ".epub": EPUB,
    ".doc": DOC,
    ".xls": XLS,
    ".xlsx": XLSX,
    ".xlsm": XLSX,
    ".pptx": PPTX,
    ".ods": ODS,
    ".odp": ODP,
    ".eml": EMAIL,
    ".mbox": MBOX,
    ".warc": WARC,
    ".wacz": WACZ,
    ".zip": ZIP,
    ".gz": GZIP,
    ".rss": RSS,
    ".atom": ATOM,
    ".xml": XML,
    ".csv": CSV,
    ".tsv": TSV,
    ".json": JSON,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
}

_OF_PAGES = {".css": "text/css", ".js": "text/javascript"}
"""Texts that belong to a page that was saved whole, and that nobody wrote to be read."""

# Formats that are recognised only so that the error can name them.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
)

_OFFICE_PARTS = (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX), ("ppt/presentation.xml", PPTX))
_IN_A_ZIP = (DOCX, ODT, WACZ, EPUB, XLSX, PPTX, ODS, ODP)

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

_TEXTUAL = (PLAIN, MARKDOWN, HTML, EMAIL, MBOX, CSV, TSV, JSON_LINES)

_MBOX = re.compile(r"From (?P<rest>[^\n]{1,200})\n(?:[A-Za-z-]+:|>From )")
_CLOCK = re.compile(r"\d\d:\d\d:\d\d")
_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]*):(?: .*|)(?:\n[ \t].*)*\n?")
_MAIL_HEADERS = frozenset(
    {"from", "to", "cc", "subject", "date", "message-id", "received", "mime-version", "return-path", "delivered-to"}
)
_PROLOGUE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.IGNORECASE)
_DOCTYPE_HTML = re.compile(r"<!DOCTYPE\s+html", re.IGNORECASE)
_ROOT = re.compile(r"<(?:(?P<prefix>[A-Za-z][\w.-]*):)?(?P<name>[A-Za-z][\w.-]*)(?P<rest>[^>]*)")
_HTML_TAGS = frozenset(
    {"html", "head", "body", "title", "meta", "link", "script", "style", "base", "noscript", "iframe"}
    | {"article", "main", "section", "header", "nav", "div", "p", "h1", "h2", "h3", "table", "ul", "ol"}
    | {"a", "span", "br", "b", "i", "em", "strong", "center", "font", "img"}
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[A-Za-z_][\w -]*:.*\n|[ \t#-].*\n)+(?:---|\.\.\.)[ \t]*(?:\n|$)")
_TEXT_COLUMNS = frozenset({"text", "body", "content", "article"})


def sniff(data: bytes, name: str = "") -> str:
    """The media type of a file's bytes.

    Args:
        data: the bytes. For a zip or a compound file all of them (the first part alone leaves a zip's extension to
            decide); for anything else the first `HEAD` bytes are enough.
        name: the file's name, whose extension decides between types that look alike.

    Returns:
        A media type of this module, that of a known format that cannot be read, or `UNKNOWN`.
    """
    suffix = PurePath(name.lower()).suffix
    extension = _EXTENSIONS.get(suffix, "")
    head = data[:HEAD]
    found = _binary(head, data, extension)
    if found:
        return found
    text = _as_text(head)
    if text is None:
        return extension or UNKNOWN
    return _OF_PAGES.get(suffix) or _textual(text, extension, whole=len(data) <= HEAD)


def bom_encoding(data: bytes) -> str:
    """The Python name of the encoding that a byte order mark announces, empty if there is none."""
    return next((encoding for mark, encoding in _BOMS if data.startswith(mark)), "")


def _binary(head: bytes, data: bytes, extension: str) -> str:
    if b"%PDF-" in head[:1024]:  # readers accept a header anywhere in the first 1024 bytes (ISO 32000-1, annex H)
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data, extension)
    if head.startswith(b"\x1f\x8b"):
        return WARC if _gunzip(head).startswith(b"WARC/") else GZIP
    if head.startswith(b"WARC/"):
        return WARC
    if head.startswith(COMPOUND):
        return _compound(data)
    if head.startswith(b"{\\rtf"):
        return RTF
    return next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), "")


def _compound(data: bytes) -> str:
    """What a compound file holds, by the names of its streams: a text, a workbook, or a message or what is locked."""

    def has(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if has("EncryptedPackage") or has("__substg1.0_"):
        return OLE
    if has("WordDocument"):
        return DOC
    return XLS if has("Workbook") or has("Book\0") else OLE


def _zip(data: bytes, extension: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            for part, kind in _OFFICE_PARTS:
                if part in names:
                    return kind
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 256:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                for kind in (ODT, ODS, ODP, EPUB):
                    if declared.startswith(kind):
                        return kind
            if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
                return WACZ
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error):
        return extension if extension in _IN_A_ZIP else ZIP
    return ZIP


def _gunzip(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""


def _as_text(head: bytes) -> str | None:
    """The first bytes as text good enough to look at, or nothing if they are binary."""
    encoding = bom_encoding(head)
    if encoding:
        return head.decode(encoding, "replace").removeprefix("\ufeff")
    controls = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b")
    if b"\x00" in head or controls > len(head) // 50:
        return None
    return head.decode("utf-8", "replace")


def _textual(text: str, extension: str, *, whole: bool) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _markup(text) or _mail(text)
    if found:
        # A CSV or a Markdown file may well begin with a tag; its extension knows better.
        return extension if found == HTML and extension in (MARKDOWN, CSV, TSV, JSON_LINES) else found
    if text.lstrip().startswith(("{", "[")):
        found = _json(text, whole=whole)
        if found:
            return JSON_LINES if extension == JSON_LINES else found
        if extension == JSON:  # cut off, which its reader says
            return JSON
    if extension in _TEXTUAL and extension != PLAIN:
        return extension
    if _FRONT_MATTER.match(text):
        return MARKDOWN
    return CSV if _is_table(text) else PLAIN


def _markup(text: str) -> str:
    start = text.lstrip()
    if not start.startswith("<"):
        return ""
    if _DOCTYPE_HTML.match(start):
        return HTML
    prologue = _PROLOGUE.match(start)
    root = _ROOT.match(start, prologue.end() if prologue else 0)
    if root is None:
        return XML if start.startswith("<?xml") else ""
    name = root["name"].lower()
    if name == "rss" or (name == "rdf" and "purl.org/rss" in root["rest"]):
        return RSS
    if name in ("feed", "entry") and "Atom" in root["rest"]:
        return ATOM
    if name in _HTML_TAGS and not root["prefix"]:
        return HTML
    return XML if start.startswith("<?xml") else ""


def _mail(text: str) -> str:
    envelope = _MBOX.match(text)
    if envelope and _CLOCK.search(envelope["rest"]):
        return MBOX
    names: set[str] = set()
    position = 0
    while header := _HEADER.match(text, position):
        names.add(header["name"].lower())
        position = header.end()
    # Two, one of them no plain word, so that "To: the court / Date: 3 May" at the head of a letter is no e-mail.
    technical = {"message-id", "received", "mime-version", "return-path", "delivered-to"}
    known = names & _MAIL_HEADERS
    if (known & technical and len(known) > 1) or {"from", "subject", "date"} <= known:
        return EMAIL
    return ""


def _json(text: str, *, whole: bool) -> str:
    lines = [line for line in text.split("\n", 3)[:3] if line.strip()]
    objects = 0
    for line in lines:
        try:
            objects += isinstance(json.loads(line), dict)
        except (ValueError, RecursionError):
            break
    if objects > 1:
        return JSON_LINES
    if not whole:
        # One long line, or an object spread over many: the extension or the first sign decides.
        return JSON if re.match(r'\s*(?:\{\s*"|\[\s*[{"\[])', text) else ""
    try:
        return JSON if isinstance(json.loads(text), dict | list) else ""
    except (ValueError, RecursionError):
        return ""


def _is_table(text: str) -> bool:
    """Whether the first line is a header that names a column of text."""
    first = text.partition("\n")[0]
    try:
        cells = next(csv.reader([first]), [])
    except csv.Error:
        return False
    names = {cell.strip().lower() for cell in cells}
    return len(cells) > 1 and bool(names & _TEXT_COLUMNS) and all(len(name) < 40 for name in names)
