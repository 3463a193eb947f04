"""Addresses of sources, as far as they lead to the web."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_address(url: str) -> str:
    """`url` where it is an absolute http or https address; otherwise nothing."""
    try:
        split = urlsplit(url)
    except ValueError:  # a host in brackets that is none
        return ""
    return url if split.scheme in ("http", "https") and split.netloc else ""
