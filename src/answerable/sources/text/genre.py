"""What sort of document a text is, by a table of marks that anybody can check; `unknown` where they do not decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.model.source import Genre

SAMPLE = 20_000
"""How many characters are looked at."""

HEAD = 600
"""The part at the beginning in which a document says what it is."""

ENOUGH = 2.0
"""The least weight of a genre's marks together."""

MARGIN = 0.5
"""By how much the best genre must lead the second."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark of a genre.

    Attributes:
        genre: what it speaks for.
        weight: how strongly, where it is found.
        where: `url`, `title`, `head` (title and first lines) or `text`; in `text` the pattern is counted.
        pattern: what is looked for.
        per_thousand: in `text`, how often it must be found in a thousand words.
    """

    genre: Genre
    weight: float
    where: str
    pattern: re.Pattern[str]
    per_thousand: float = 0.0


def _mark(genre: Genre, weight: float, where: str, pattern: str, per_thousand: float = 0.0) -> _Mark:
    return _Mark(genre, weight, where, re.compile(pattern, re.IGNORECASE | re.MULTILINE | re.VERBOSE), per_thousand)


MARKS = (
    _mark(
        Genre.OPINION, 2.5, "url",
        r"/ (?: opinions? | op-?eds? | comment(?:isfree|ary)? | editorials? | columns? | blogs? ) (?: / | $ | - )",
    ),
    _mark(
        Genre.OPINION, 2.5, "head",
        r"""^[^\w\n]* (?: opinion | op-?ed | editorial | comment(?:ary)? | viewpoint | guest\ column
        | letter\ to\ the\ editor ) \ * (?: $ | [|:] )""",
    ),
    _mark(
        Genre.OPINION, 1.5, "text",
        r"""\b (?: should | must | ought\ to | needs?\ to | it\ is\ time | cannot\ afford
        | no\ longer\ an\ option ) \b""",
        4.0,
    ),
    _mark(
        Genre.OPINION, 1.0, "text",
        r"""\b (?: rightly | clearly | surely | shameful | arguably | certainly | of\ course | undoubtedly | hardly
        | it\ is\ clear | clearer | impunity | appease\w* | simply | only\ alternative ) \b""",
        2.5,
    ),
    _mark(Genre.OPINION, 1.0, "text", r"\b (?: (?-i:I|We|we|Our|our) ) \b (?! [^“”\"\n]{0,300} [”\"] )", 8.0),
    _mark(
        Genre.COURT, 2.5, "head",
        r"""^[^\w\n]* (?: (?:final\ )? (?: judge?ment | indictment | verdict | ruling | sentence | order
          | arrêt | urteil )
          (?: [^\w\n]* $ | \ (?:of|in|by)\ the\b )
        | in\ the\ (?:\w+\ ){0,4} court | case\ (?:no|number)\b | (?:the\ )? prosecutor\ v(?:s?\.|s?\ ) ) """,
    ),
    _mark(
        Genre.COURT, 1.5, "head",
        r"""^[^\w\n]* (?:court:\ )? (?: \w+\ ){0,3}
        (?: court\ of\ (?:appeal|justice|first\ instance|human\ rights|assize)
        | trial\ chamber | appeals\ chamber | supreme\ court | district\ court | high\ court
        | criminal\ (?:court|tribunal) ) [^.]{0,60} $""",
    ),
    _mark(
        # The parties of a case, as the heads of judgments in countries of common law name them: it outweighs "OPINION"
        # as a title, "we" and "must", which such judgments are full of.
        Genre.COURT, 5.0, "head",
        r"""^[^\n]{2,120},?\ (?:plaintiffs?|defendants?|petitioners?|appellants?|respondents?)
        (?: [-–]\ ?(?:appell(?:ant|ee)s?|petitioners?|respondents?) )? [,.]? \s* $""",
    ),
    _mark(
        Genre.COURT, 2.5, "head",
        r"""^[^\w\n]* (?: sentencing\ (?:remarks|notes)
        | reasons\ (?:for\ (?:judge?ment|sentence|decision) | of\ the\ court) ) \b [^.\n]{0,60} $""",
    ),
    _mark(
        # What a case is called by: "Criminal Appeal 57 of 2022", "[2007] EWCA Crim 1529".
        Genre.COURT, 2.0, "head",
        r"""^[^\n]{0,90} (?: \b(?:criminal|civil|constitutional)\ (?:appeal|case|petition|application)
        \ (?:no\.?\ )? [\w'’\ ]{1,12} \ of\ \d{4} | (?-i: \[\d{4}\]\ [A-Z]{2,8}\ (?:[A-Z][a-z]+\ )? \d{1,5} ) ) \b""",
    ),
    _mark(
        # Whose judgment it is, on a line of its own: "ORR, J.S.C.", "HOLM LCJ".
        Genre.COURT, 1.5, "head",
        r"""^[^\w\n]* (?-i: [A-Z][\w.'’-]+ (?:\ [A-Z][\w.'’-]*){0,5}
        (?: ,?\ (?:[LP]?CJ|LJJ?|P|AJA?|JJ?A|JJ|J\.?S\.?C|J\.?C\.?A) | ,\ J ) ) [.:]? \s* $""",
    ),
    _mark(
        # A digest of a judgment, or what a court's registry tells of it.
        Genre.COURT, 2.5, "head",
        r"""^[^\w\n]* (?: law\ report:? | (?:media|press|case|legal|judge?ment)\ (?:summary|digest) | headnotes?
        | summary\ of\ (?:the\ )?judge?ment ) \b (?!\ of\ the\ (?:day|week)) [^\n]{0,250} $""",
    ),
    _mark(
        # The title of a case: "Tarn and Others v. Norland".
        Genre.COURT, 1.0, "head",
        r"""^ (?=[^\n]*(?-i:[a-z]{2})) (?-i: [A-Z][\w.,'’&()-]* (?:\ [\w.,'’&()-]+){0,8} \ v\.? \ [A-Z][\w.,'’&()-]*
        (?:\ [\w.,'’&()-]+){0,8} ) \s* $""",
    ),
    _mark(
        # The title of a case in capitals.
        Genre.COURT, 1.5, "head",
        r"""^[^\w\n]* (?-i: [A-Z][A-Z\ .,'’&-]{2,80} \ [vV][sS]?\.?\ [A-Z][A-Z\ .,'’&-]{2,80} ) (?:\(\d{4}\))? \s* $""",
    ),
    _mark(
        Genre.COURT, 1.5, "head",
        r"^(?: on\ (?:a\ )? (?:writ|petition)\ (?:of|for)\ (?:a\ writ\ of\ )? )? certiorari\ to\ the\b",
    ),
    _mark(
        Genre.COURT, 1.5, "text",
        r"""\b (?: the\ (?:applicant|defendant|accused|appellant|respondent|claimant|panel|chamber)
        | the\ court\ (?:finds|holds|considers|notes|orders|rules|is\ satisfied) | for\ these\ reasons | pursuant\ to
        | hereby | beyond\ reasonable\ doubt | (?:article|count|paragraph)\ \d+ ) \b""",
        10.0,
    ),
    _mark(Genre.COURT, 1.0, "text", r"^[ \t]* \[? \d{1,3} [.\]] \s+ \w", 3.0),
    _mark(
        Genre.OFFICIAL, 2.5, "head",
        r"""^[^\w\n]* (?: press\ release | for\ immediate\ release
        | council\ (?:implementing\ )? (?:decision|regulation) | official\ journal | executive\ order | resolution\ \d
        | (?:joint\ )? (?:press\ )? statement\ (?:by|of)\ the\b
        | (?:federal\ )? (?:ministry|department)\ (?:of|for)\ [^.]{3,60} $ | office\ of\ the\ [^.]{3,60} $ ) """,
    ),
    _mark(
        Genre.OFFICIAL, 2.0, "url",
        r"^https?:// (?:[\w-]+\.)* (?: gov(?:\.\w\w)? | gouv\.fr | gob\.\w\w | europa\.eu | mil ) (?: / | : | $ )",
    ),
    _mark(
        Genre.OFFICIAL, 1.0, "text",
        r"""\b (?: the\ (?:ministry|government|council|minister|foreign\ secretary|security\ council)[ ]
          (?:welcomes|condemns|calls|regrets|has\ decided|decides|reaffirms|urges|deplores)
        | having\ regard\ to | whereas | hereby | has\ adopted\ this | shall\ (?:be|enter|apply) ) \b""",
        2.0,
    ),
    _mark(
        Genre.REPORT, 2.0, "head",
        r"""^[^\w\n]* (?: [\w'’-]+\ ){0,6} (?: human\ rights\ (?:watch|centre|center|organi[sz]ation|group|monitor)
        | amnesty\ international | fact-finding\ (?:mission|report) | annual\ report | executive\ summary
        | key\ findings | shadow\ report | monitoring\ report | country\ report ) [^.]{0,60} $""",
    ),
    _mark(
        Genre.REPORT, 1.5, "text",
        r"""\b (?: interviewed | testimon(?:y|ies) | (?:the|this)\ report | researchers | methodology
        | recommendations? | findings | human\ rights\ violations | arbitrary\ detention | due\ process
        | international\ (?:human\ rights\ |humanitarian\ )? law | documented ) \b""",
        8.0,
    ),
    _mark(
        Genre.REPORT, 1.0, "text",
        r"^[^\w\n]* (?: recommendations | methodology | executive\ summary | key\ findings ) [^\w\n]* $",
    ),
    _mark(
        Genre.NEWS, 2.0, "head",
        r"""^[^\w\n]* [A-ZÀ-Ý] [\w\ .'’,-]{2,60} \( (?: reuters | ap | afp | dpa | ansa | efe | upi
        | irna | tass | xinhua | [\w\ ]{0,20} (?:agency|service|wire|press) ) \)""",
    ),
    _mark(
        Genre.NEWS, 1.0, "url",
        r"/ (?: news | world | politics | article | wiki ) (?: / | $ | - ) | \bnews\b | wikinews",
    ),
    _mark(
        Genre.NEWS, 2.0, "text",
        r"\b (?: said | says | told | reported | announced | according\ to | confirmed | stated | added ) \b",
        5.0,
    ),
    _mark(
        Genre.NEWS, 1.0, "text",
        r"\b (?: yesterday | today | monday | tuesday | wednesday | thursday | friday | saturday | sunday ) \b",
        3.0,
    ),
)  # fmt: skip
"""The marks and their weights. A reader of the table can work any answer out by hand."""

LIST_LINES, LIST_SHARE = 6, 0.6
"""A list has at least so many lines, so large a share of them entries: bulleted, numbered, dated, or with columns."""

_ENTRY = re.compile(r"\s*(?:[-*•·–]\s+\S|\d{1,4}[.)]\s+\S|\d{4}(?:-\d\d){0,2}\b\s*[:–—\t|-]|[^|\t\n]{1,80}[|\t])")
_SENTENCES = re.compile(r"[.!?][”\"’)]?\s+[A-ZÀ-Ý]")


def genre(text: str, *, title: str = "", url: str = "") -> Genre:
    """The genre whose marks weigh most, if they weigh enough and clearly more than the next one's.

    Args:
        text: the working text; its first `SAMPLE` characters are looked at.
        title: the title, if it is known.
        url: the address, if it is known.
    """
    sample = text[:SAMPLE]
    if _is_list(sample):
        return Genre.LIST
    weights = dict.fromkeys(Genre, 0.0)
    for mark, _ in marks_found(sample, title=title, url=url):
        weights[mark.genre] += mark.weight
    best, second = sorted(weights, key=lambda found: -weights[found])[:2]
    decided = weights[best] >= ENOUGH and weights[best] - weights[second] >= MARGIN
    return best if decided else Genre.UNKNOWN


def marks_found(text: str, *, title: str = "", url: str = "") -> list[tuple[_Mark, str]]:
    """Which marks of the table are in a text, each with the first words that show it."""
    places = {"url": url, "head": f"{title}\n{text[:HEAD]}", "text": text}
    thousands = max(len(text.split()), 100) / 1000
    found = []
    for mark in MARKS:
        matches = list(mark.pattern.finditer(places[mark.where]))
        # Once is never a habit: a density counts from two on.
        if matches and (not mark.per_thousand or (len(matches) > 1 and len(matches) / thousands >= mark.per_thousand)):
            found.append((mark, matches[0][0]))
    return found


def _is_list(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    entries = sum(1 for line in lines if _ENTRY.match(line) and len(_SENTENCES.findall(line)) < 2)
    return len(lines) >= LIST_LINES and entries >= LIST_SHARE * len(lines)
