"""What a page says of itself: title, author, outlet, address and date of publication.

Title, author and outlet come from trafilatura. The date does not: its search takes any date that stands on a page for
want of a better one, and a record must not. Only what is marked up as the date of publication counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from answerable.model.source import Given, web_address

# Names of meta tags (`name`, `property` or `itemprop`) for the date of first publication, the more exact first:
# Open Graph, schema.org, Google Scholar, Dublin Core, Parse.ly, Sailthru, and what newspapers' systems write.
_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publication-date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
    "date",
)

# Classes that microformats (hAtom, h-entry) and WordPress give to the date of publication.
_CLASSES = frozenset({"published", "dt-published", "entry-date", "post-date", "pubdate", "dateline", "article-date"})

_ARTICLES = ("Article", "Posting", "WebPage", "Report", "Legislation", "CreativeWork")
_LONGEST_DATE = 80
_LONGEST_TITLE = 500


def found_in(tree: HtmlElement) -> Given:
    """The metadata of a page; each empty where the page does not say.

    Args:
        tree: the page, which is left as it is.
    """
    # The dates of this configuration keep trafilatura from asking the clock; its own date is not used.
    document = extract_metadata(
        tree, date_config={"extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01"}
    )
    return Given(
        url=web_address((document.url or "").strip()),
        title=_line(document.title or "", _LONGEST_TITLE),
        publisher=_line(document.sitename or "", _LONGEST_TITLE),
        author=_line(document.author or "", _LONGEST_TITLE),
        published=next(_dates(tree), ""),
    )


def _dates(tree: HtmlElement) -> Iterator[str]:
    """Every mark-up of the date of publication, the most reliable first."""
    for candidate in _candidates(tree):
        date = _line(candidate, _LONGEST_DATE)
        if any(character.isdigit() for character in date):
            yield date


def _candidates(tree: HtmlElement) -> Iterator[str]:
    yield from _linked_data(tree)
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute, "").strip().lower()
            if name and element.get("content"):
                meta.setdefault(name, element.get("content", ""))
    yield from (meta[name] for name in _META if name in meta)
    for element in tree.iter("*"):
        if element.get("itemprop", "").lower() == "datepublished":
            yield element.get("datetime") or element.get("content") or element.text_content()
    marked = [
        e for e in tree.iter("*") if e.tag != "body" and not _CLASSES.isdisjoint(e.get("class", "").lower().split())
    ]
    for element in marked:
        inner = (
            element
            if element.get("datetime")
            else next((t for t in element.iter("time") if t.get("datetime")), element)
        )
        yield inner.get("datetime") or element.get("title") or element.text_content()
    # A <time> in running text is any date; one in the head of the article, or marked `pubdate`, is its own.
    for element in tree.iter("time"):
        ancestors = [ancestor.tag for ancestor in element.iterancestors()]
        in_prose = "p" in ancestors or "li" in ancestors or "td" in ancestors or "blockquote" in ancestors
        if element.get("pubdate") is not None or (not in_prose and ("article" in ancestors or "header" in ancestors)):
            yield element.get("datetime") or element.text_content()


def _linked_data(tree: HtmlElement) -> Iterator[str]:
    """`datePublished` of the page's JSON-LD (schema.org)."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "") or not script.text:
            continue
        try:
            waiting = [json.loads(script.text, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                date = item.get("datePublished")
                if isinstance(date, str) and str(item.get("@type", "")).rstrip("']").endswith(_ARTICLES):
                    yield date
                waiting.extend(item[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in item)


def _line(text: str, longest: int) -> str:
    """`text` with its white space normalised; nothing if it is too long to be what it should."""
    line = " ".join(text.split())
    return line if len(line) <= longest else ""
