"""Building SVG 1.1. Text and attributes are escaped; looks are attributes, so that a file looks as the page does."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from answerable.model.event import Family
from answerable.showing.screen import oneline

INK, FAINT, RULE, PAPER = "#1d2024", "#5c5f66", "#d9d5cc", "#ffffff"
COLOURS = {
    Family.ACT: "#9b2c1f",
    Family.ANSWER: "#1f4e79",
    Family.REVERSAL: "#855700",
    Family.CONTEXT: "#5c5f66",
}
SERIF = "Charter, 'Bitstream Charter', 'Source Serif 4', Cambria, 'Liberation Serif', Georgia, serif"
SANS = "'Source Sans 3', 'Segoe UI', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif"


def number(value: float) -> str:
    """A coordinate, to a tenth; what is smaller than one, to a thousandth."""
    return (f"{value:.1f}" if abs(value) >= 1 else f"{value:.3f}").rstrip("0").rstrip(".")


def element(name: str, content: str = "", **attributes: str | float) -> str:
    """An element; `content` is SVG already. Underscores in names of attributes become hyphens."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(given: str, x: float, y: float, **attributes: str | float) -> str:
    """A line of text."""
    looks: dict[str, str | float] = {"font_family": SANS, "font_size": 13, "fill": INK, **attributes}
    return element("text", escape(oneline(given)), x=x, y=y, **looks)


def sign(family: Family, x: float, y: float, size: float = 6) -> str:
    """A family's shape in its colour: square, disc, diamond, ring."""
    colour = COLOURS[family]
    if family is Family.ACT:
        return element("rect", x=x - size, y=y - size, width=2 * size, height=2 * size, fill=colour)
    if family is Family.ANSWER:
        return element("circle", cx=x, cy=y, r=size, fill=colour)
    if family is Family.REVERSAL:
        far = size * 1.35
        corners = f"{number(x)},{number(y - far)} {number(x + far)},{number(y)} {number(x)},{number(y + far)} "
        return element("polygon", points=corners + f"{number(x - far)},{number(y)}", fill=colour)
    return element("circle", cx=x, cy=y, r=size - 1, fill=PAPER, stroke=colour, stroke_width=2)


def linked(content: str, href: str, title: str) -> str:
    """The content as a link with a title; only its title where there is no address."""
    whole = element("title", escape(oneline(title))) + content
    return element("a", whole, href=href) if href else element("g", whole)


@dataclass
class Drawing:
    """A picture of some width and height, in units of a CSS pixel.

    Attributes:
        title: what it shows, for those who do not see it.
        description: the same at more length.
        holds_links: whether parts of it lead somewhere.
    """

    width: float
    height: float
    title: str
    description: str = ""
    holds_links: bool = False
    parts: list[str] = field(default_factory=list)

    def add(self, *parts: str) -> None:
        """Put parts on top."""
        self.parts += parts

    def svg(self) -> str:
        """The picture as an SVG document."""
        named = element("title", escape(oneline(self.title)), id="drawing-title")
        if self.description:
            named += element("desc", escape(oneline(self.description)), id="drawing-words")
        ground = element("rect", x=0, y=0, width=self.width, height=self.height, fill=PAPER)
        return element(
            "svg",
            named + ground + "".join(self.parts),
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            width=self.width,
            height=self.height,
            role="group" if self.holds_links else "img",
            aria_labelledby="drawing-title drawing-words" if self.description else "drawing-title",
        )
