"""What the groups of a rule for time expressions mean, given the date of publication and the dates told before.

One method a meaning. No method makes a value more precise than its words; where the text decides nothing there is no
value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from answerable.model.when import Basis
from answerable.reading.times import timex
from answerable.reading.times.eras import islamic, solar
from answerable.reading.times.grammar import Grammar, folded
from answerable.reading.times.margins import ROUND, lies
from answerable.reading.times.moments import WHOLE_YEAR, Around, Groups, Meaning, Sort, Tense, year_told
from answerable.reading.times.timex import Point

_JUST_MISSED, _FAR_AHEAD = 45, 320
"""Days: what was planned for a day that is so little past is not a plan for that day next year, so far ahead."""


class Meanings:
    """The meanings in one language.

    Args:
        grammar: whose lists give the words' values.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def of(self, means: str, groups: Groups, around: Around) -> Meaning | None:
        """What a match means; none where it is no time expression after all."""
        found: Callable[[Groups, Around], Meaning | None] = getattr(self, f"_{means}")
        return found(groups, around)

    # Words

    def _word(self, name: str, groups: Groups, group: str = "") -> str:
        return self.grammar.value(name, groups.get(group or name, ""))

    def _month(self, groups: Groups) -> int:
        text = groups.get("mon", "")
        return int(text) if text.isdigit() else int(self.grammar.value("month", text) or 0)

    def _unit(self, groups: Groups, group: str = "unit") -> str:
        text = groups.get(group, "")
        return text if text.isupper() else self.grammar.value("unit", text)

    def _amount(self, text: str) -> str:
        """A number as it stands in a duration: "2", "2.5", "X"; empty for none."""
        words = folded(text)
        half = words.endswith(" and a half")
        words = words.removesuffix(" and a half").replace(",", "")
        if re.fullmatch(r"\d+(?:\.\d+)?", words):
            return f"{words}.5" if half else words
        vague = self.grammar.lists.get("vague", {}).get(words)
        if vague:
            return vague
        if words in {"half a", "half an"}:
            return "0.5"
        if words in {"a", "an"}:
            return "1.5" if half else "1"
        if words in {"one hundred", "a hundred", "hundred"}:
            return "100"
        total = 0
        for word in re.split(r"[\s-]+", words):
            number = self.grammar.lists.get("ones", {}).get(word) or self.grammar.lists.get("tens", {}).get(word)
            if number is None:
                return ""
            total += int(number)
        return f"{total}.5" if half else str(total)

    def _nth(self, text: str) -> int:
        digits = re.match(r"\d+", text)
        return int(digits[0]) if digits else int(self.grammar.value("ordinal", text) or 0)

    def _part(self, groups: Groups) -> str:
        return self._word("part", groups)

    # Dates

    def _year_of(self, groups: Groups, around: Around) -> tuple[int | None, Basis, str]:
        """The year that the words give: outright, as "last year", or by a date that they are joined to."""
        text = groups.get("y", "")
        if text:
            year = int(text)
            if self._word("era", groups) == "BC" or groups.get("era") == "BC":
                return -year, Basis.STATED, ""
            if len(text) == 2:
                century = (around.published or date(2000, 1, 1)).year // 100 * 100
                year += century if century + year <= (around.published or date(2030, 1, 1)).year + 5 else century - 100
            return year, Basis.STATED, ""
        rel = groups.get("rel", "")
        if rel:
            how = self.grammar.value("relyear", rel)
            named = {"same": 0, "next": 1, "previous": -1}
            point = around.reference if how in named else around.now
            if point is None:
                return None, Basis.RELATIVE, ""
            by = "text" if how in named else around.by
            return point.year + (named[how] if how in named else int(how)), Basis.RELATIVE, by
        if around.year_behind is not None:
            return around.year_behind, Basis.STATED, ""
        return None, Basis.RELATIVE, ""

    def _date(self, groups: Groups, around: Around) -> Meaning | None:
        month = self._month(groups)
        day = (
            int(groups["d"])
            if groups.get("d", "").isdigit()
            else self._nth(groups.get("d", "") or groups.get("nth", ""))
        )
        return self._dated(month, day, groups, around)

    def _dated(self, month: int, day: int, groups: Groups, around: Around) -> Meaning | None:
        year, basis, by = self._year_of(groups, around)
        yearless = year is None
        if self._word("lastnext", groups, "dir") == "1":
            around = replace(around, tense=Tense.FUTURE)
        if "wd" in groups and "mon" not in groups:
            return self._weekday(groups, around)
        if year is None and not month:
            return None
        if day and month and not timex.is_day(year if year and year > 0 else 2000, month, day):
            return Meaning(Sort.DATE, "", basis, by, yearless=yearless)
        if year is None:
            if groups.get("rel"):
                return Meaning(Sort.DATE, "", basis, by)
            year, by = self._nearest(month, day, around)
        if year is None:
            rest = f"XXXX-{month:02}-{day:02}" if day else f"XXXX-{month:02}"
            return Meaning(Sort.DATE, rest, Basis.RELATIVE, "", yearless=True)
        return self._timed(Point(year, month, day).value, groups, basis, by, yearless=yearless)

    def _timed(self, value: str, groups: Groups, basis: Basis, by: str, *, yearless: bool = False) -> Meaning:
        part = self._part(groups)
        clock = groups.get("clock", "") if re.fullmatch(r"\d\d:\d\d(?::\d\d)?", groups.get("clock", "")) else ""
        if not value or not (part or clock):
            return Meaning(Sort.DATE, value, basis, by, yearless=yearless)
        return Meaning(Sort.TIME, f"{value}T{clock or part}", basis, by, yearless=yearless)

    def _nearest(self, month: int, day: int, around: Around) -> tuple[int | None, str]:
        """The year of a day or month without one."""
        if around.now is None:
            return None, ""
        if around.by == "text" or around.published is None:
            return year_told(month, day, around), "text"
        today = around.published
        years = [today.year - 1, today.year, today.year + 1]
        if day:
            fits = [y for y in years if timex.is_day(y, month, day)] or [
                y for y in range(today.year - 4, today.year + 5) if timex.is_day(y, month, day)
            ]
            away = {y: (date(y, month, day) - today).days for y in fits}
        else:
            away = {y: ((y - today.year) * WHOLE_YEAR + month - today.month) * 30 for y in years}
        past = [y for y, days in away.items() if days <= 0]
        future = [y for y, days in away.items() if days >= 0]
        if around.tense is Tense.FUTURE and future:
            missed = bool(past) and away[max(past)] >= -_JUST_MISSED and away[min(future)] > _FAR_AHEAD
            return max(past) if missed else min(future), "publication"
        if around.tense is Tense.PAST and past:
            return max(past), "publication"
        return min(away, key=lambda y: (abs(away[y]), away[y] > 0)), "publication"

    def _tail(self, groups: Groups, around: Around) -> Meaning | None:
        """The second of two days of one month; the first's groups are among its own."""
        return self._date({k: v for k, v in groups.items() if k not in {"wd", "nth"}}, around)

    def _second(self, groups: Groups, around: Around) -> Meaning | None:
        first = around.before[-4:]
        if not first.isdigit() or len(first) < 4 or int(groups["y2"]) <= int(first[2:]):
            return None
        return Meaning(Sort.DATE, first[:2] + groups["y2"])

    def _fiscal(self, groups: Groups, around: Around) -> Meaning | None:
        return Meaning(Sort.DATE, groups["fy"])

    def _holiday(self, groups: Groups, around: Around) -> Meaning | None:
        fixed = self.grammar.value("holiday", groups.get("fixed", ""))
        if fixed:
            month, day = (int(part) for part in fixed.split("-"))
            return self._dated(month, day, {**groups, "mon": str(month)}, around)
        year = int(groups["y"]) if groups.get("y") else None
        basis, yearless = Basis.STATED if year else Basis.RELATIVE, not year
        if year is None and around.now is not None:
            year = around.now.year
        value = f"{year}-XX-XX" if year and year > 0 else "XXXX-XX-XX"
        return Meaning(Sort.DATE, value, basis, around.by, yearless=yearless)

    def _solar(self, groups: Groups, around: Around) -> Meaning | None:
        return self._other_era(groups, solar, self._word("solar", groups))

    def _solarfigures(self, groups: Groups, around: Around) -> Meaning | None:
        return self._other_era(groups, solar, groups["mon"])

    def _islamic(self, groups: Groups, around: Around) -> Meaning | None:
        return self._other_era(groups, islamic, self._word("islamic", groups))

    def _other_era(self, groups: Groups, convert: Callable[[int, int, int], str], month: str) -> Meaning | None:
        found = convert(int(groups["y"]), int(month or 0), int(groups.get("d", "0")))
        value = "" if "/" in found else found.rstrip("~")
        return Meaning(Sort.DATE, value, edtf=found) if found else None

    def _decade(self, groups: Groups, around: Around) -> Meaning | None:
        short = groups.get("short", "")
        if groups.get("dec"):
            value = groups["dec"]
            return Meaning(Sort.DATE, f"BC{int(value):03}" if self._word("era", groups) == "BC" else value)
        digit = short if short.isdigit() else self._word("tensdecade", groups, "short")
        if not digit:
            return None
        now = around.now
        century = now.year // 100 if now is not None and around.by == "text" and now.year > 0 else 19
        return Meaning(Sort.DATE, f"{century:02}{digit}", Basis.RELATIVE, around.by if century != 19 else "")

    def _century(self, groups: Groups, around: Around) -> Meaning | None:
        number = self._nth(groups["nth"])
        if not 1 <= number <= 30:
            return None
        prefix = "BC" if self._word("era", groups) == "BC" else ""
        return Meaning(Sort.DATE, f"{prefix}{number - 1:02}")

    def _season(self, groups: Groups, around: Around) -> Meaning | None:
        season = self._word("season", groups)
        if not season:
            return None
        year, basis, by = self._year_of(groups, around)
        yearless = year is None
        if year is None:
            year, by = self._nearest({"SP": 4, "SU": 7, "FA": 10, "WI": 1}[season], 0, around)
            if around.by == "text" and around.course is not None:
                year = around.course.year
        if year is None:
            return Meaning(Sort.DATE, f"XXXX-{season}", Basis.RELATIVE, "", yearless=True)
        return Meaning(Sort.DATE, f"{Point(year).value}-{season}", basis, by, yearless=yearless)

    def _quarter(self, groups: Groups, around: Around) -> Meaning | None:
        number = int(groups["quarter"]) if groups.get("quarter") else self._nth(groups.get("nth", ""))
        if not 1 <= number <= 4:
            return None
        year, basis, by = self._year_of(groups, around)
        if year is None and around.now is not None:
            now = around.now
            year, by = now.year, around.by
            if around.tense is not Tense.FUTURE and now.month and (now.month - 1) // 3 + 1 < number:
                year -= 1
        return Meaning(Sort.DATE, f"{year:04}-Q{number}" if year and year > 0 else f"XXXX-Q{number}", basis, by)

    def _half(self, groups: Groups, around: Around) -> Meaning | None:
        year, basis, by = self._year_of(groups, around)
        if year is None and around.reference is not None:
            year, by = around.reference.year, "text"
        half = 1 if folded(groups["half"]) == "first" else 2
        return Meaning(Sort.DATE, f"{year:04}-H{half}" if year and year > 0 else "", basis, by)

    # Relative to now

    def _near(self, groups: Groups, around: Around) -> Meaning | None:
        told = folded(groups.get("dir", ""))
        if "unit" in groups and told in {"past", "the past"}:
            unit = self._unit(groups)
            return None if unit in {"WE", "Q"} else Meaning(Sort.DURATION, timex.lasting("1", unit))
        step = (
            int(told)
            if told.lstrip("-").isdigit()
            else int(self.grammar.value("lastnext", told) or {"previous": -1, "final": 0, "latest": -1}.get(told, 0))
        )
        now = around.now
        if now is None:
            return Meaning(Sort.DATE, "", Basis.RELATIVE)
        if not told and self._unit(groups) == "WE" and around.looks_back:
            step = -1  # "at the weekend"
        if "mon" in groups:
            month = self._month(groups)
            year = now.year
            if now.month:
                year += -1 if step < 0 and month >= now.month else 1 if step > 0 and month <= now.month else 0
            return Meaning(Sort.DATE, Point(year, month).value, Basis.RELATIVE, around.by)
        if "season" in groups:
            season = self._word("season", groups)
            begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
            year = now.year
            if now.month:
                begun = now.month >= begins
                if step < 0:
                    year -= not begun or now.month < begins + 3
                elif step > 0:
                    year += begun
                elif season == "WI" and now.month < 3:
                    year -= 1
            return Meaning(Sort.DATE, f"{Point(year).value}-{season}", Basis.RELATIVE, around.by)
        return Meaning(Sort.DATE, timex.moved(now, self._unit(groups), step), Basis.RELATIVE, around.by)

    def _weekday(self, groups: Groups, around: Around) -> Meaning | None:
        number = int(self._word("weekday", groups, "wd"))
        now = around.now
        day = now.date if now is not None else None
        if day is None:
            return self._timed(f"XXXX-WXX-{number + 1}", groups, Basis.RELATIVE, "")
        told = self.grammar.value("lastnext", groups.get("dir", ""))
        week = folded(groups.get("week", ""))
        if week:
            monday = day - timedelta(days=day.weekday()) + timedelta(weeks={"last": -1, "this": 0, "next": 1}[week])
            found = monday + timedelta(days=number)
        elif told == "1":
            found = day + timedelta(days=(number - day.weekday() - 1) % 7 + 1)
        elif told == "0":
            ahead = around.tense is not Tense.PAST
            found = day + timedelta(days=(number - day.weekday()) % 7 if ahead else -((day.weekday() - number) % 7))
        elif told == "-1":
            found = day - timedelta(days=(day.weekday() - number - 1) % 7 + 1)
        elif around.by == "text" or around.tense is Tense.FUTURE:
            found = day + timedelta(days=(number - day.weekday()) % 7)
        else:
            found = day - timedelta(days=(day.weekday() - number) % 7)
        return self._timed(found.isoformat(), groups, Basis.RELATIVE, around.by)

    def _deictic(self, groups: Groups, around: Around) -> Meaning | None:
        word = folded(groups["deictic"])
        named = {"yesterday": -1, "tomorrow": 1, "beforeyesterday": -2, "aftertomorrow": 2}
        step = int(self._word("deictic", groups) or named.get(word, 0))
        if word == "overnight":
            return Meaning(Sort.TIME, "", Basis.RELATIVE)
        if around.narrative and not step:
            return Meaning(Sort.DATE, "PRESENT_REF", Basis.RELATIVE)
        now = around.now
        value = timex.moved(now, "D", step) if now is not None else ""
        tonight = {**groups, "part": "night"} if word == "tonight" else groups
        return self._timed(value, tonight, Basis.RELATIVE, around.by)

    def _partnear(self, groups: Groups, around: Around) -> Meaning | None:
        step = -1 if folded(groups["dir"]) == "last" else 0
        now = around.now
        value = timex.moved(now, "D", step) if now is not None else ""
        return self._timed(value, groups, Basis.RELATIVE, around.by)

    # Relative to what was told

    def _same(self, groups: Groups, around: Around) -> Meaning | None:
        point = around.reference
        pointing = folded(groups.get("same", "")) in {"same", "that"}
        if "unit" not in groups and "part" not in groups and "season" not in groups:
            return None
        if point is None and "unit" not in groups:
            day = pointing and "part" in groups
            return Meaning(Sort.DATE, "", Basis.RELATIVE, "text" if day else "", steps=("D", 0) if day else None)
        if point is not None and "season" in groups:
            return Meaning(
                Sort.DATE, f"{Point(point.year).value}-{self._word('season', groups)}", Basis.RELATIVE, "text"
            )
        if point is not None and "part" in groups:
            found = self._timed(timex.truncated(point, "D"), groups, Basis.RELATIVE, "text")
            return replace(found, steps=("D", 0)) if pointing else found
        unit = self._unit(groups)
        value = timex.truncated(point, unit) if point is not None else ""
        steps = (unit, 0) if pointing else None
        return Meaning(Sort.DATE, value, Basis.RELATIVE, "text", steps=steps)

    def _ofthe(self, groups: Groups, around: Around) -> Meaning | None:
        """ "The end of the year": in a report the year is this one, whatever was told last."""
        return self._same(groups, around if around.narrative else replace(around, told=None))

    def _told(self, groups: Groups, around: Around) -> Meaning | None:
        words = folded(groups.get("dir", "") or groups.get("step", ""))
        step = -1 if words in {"previous", "preceding", "prior", "before", "earlier"} else 1
        point = around.reference if step < 0 else around.before_it
        unit = self._unit(groups)
        steps = (unit, step) if unit and "part" not in groups else None
        if point is None:
            return Meaning(Sort.DATE, "", Basis.RELATIVE, "text", steps=steps)
        if "mon" in groups:
            month = self._month(groups)
            year = point.year
            if point.month:
                year += -1 if step < 0 and month >= point.month else 1 if step > 0 and month <= point.month else 0
            else:
                year += step
            return Meaning(Sort.DATE, Point(year, month).value, Basis.RELATIVE, "text")
        if "season" in groups:
            season = self._word("season", groups)
            year = point.year
            begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
            year += (step > 0 and bool(point.month) and point.month >= begins) - (
                step < 0 and (not point.month or point.month < begins + 3)
            )
            return Meaning(Sort.DATE, f"{Point(year).value}-{season}", Basis.RELATIVE, "text")
        if "wd" in groups:
            number, day = int(self._word("weekday", groups, "wd")), point.date
            if day is None:
                return Meaning(Sort.DATE, "", Basis.RELATIVE)
            away = (number - day.weekday() - 1) % 7 + 1 if step > 0 else -((day.weekday() - number - 1) % 7 + 1)
            return self._timed((day + timedelta(days=away)).isoformat(), groups, Basis.RELATIVE, "text")
        value = timex.moved(point, unit or "D", step)
        return replace(self._timed(value, groups, Basis.RELATIVE, "text"), steps=steps)

    def _offset(self, groups: Groups, around: Around) -> Meaning | None:
        amount, unit = self._amount(groups["n"]), self._unit(groups)
        where = self._word("back", groups) or self._word("forth", groups)
        if not amount or not where:
            return None
        sign = -1 if "back" in groups else 1
        if amount == "X" or unit.startswith("T"):
            if unit.startswith("T") and where == "dct" and around.published is None and not around.narrative:
                return Meaning(Sort.TIME, "", Basis.RELATIVE)
            vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
            return Meaning(Sort.DATE, vague, Basis.RELATIVE)
        point = around.now if where == "dct" else around.reference if sign < 0 else around.before_it
        by = around.by if where == "dct" else "text"
        whole = where == "ref" and amount.isdigit()
        steps = (unit, sign * int(amount)) if whole else None
        if point is None or unit in {"Q", "WE"}:
            return Meaning(Sort.DATE, "", Basis.RELATIVE, by, steps=steps)
        if unit in {"F", "N"}:
            amount, unit = (str(float(amount) * 2), "W") if unit == "F" else (amount, "D")
        number, counted = float(amount), unit
        how = self._word("approx", groups)
        margin = ""
        if how or number != int(number) or counted in ROUND:
            margin, steps = lies(point, counted, number, sign, how), None
        if number != int(number):
            smaller = {"Y": ("M", 12), "DE": ("Y", 10), "M": ("D", 30), "W": ("D", 7), "CE": ("Y", 100)}.get(unit)
            if smaller is None:
                return Meaning(Sort.DATE, "", Basis.RELATIVE)
            unit, number = smaller[0], number * smaller[1]
        if "today" in groups:
            return Meaning(Sort.DATE, timex.same_day(point, unit, sign * round(number)), Basis.RELATIVE, by)
        value = timex.moved(point, unit, sign * round(number))
        return Meaning(Sort.DATE, value, Basis.RELATIVE, by, edtf=margin, steps=steps)

    def _atthetime(self, groups: Groups, around: Around) -> Meaning | None:
        point = around.told if around.by == "text" else None
        return Meaning(Sort.DATE, point.value if point is not None else "PAST_REF", Basis.RELATIVE, "text")

    def _period(self, groups: Groups, around: Around) -> Meaning | None:
        return Meaning(Sort.DATE, "", Basis.RELATIVE)

    def _ref(self, groups: Groups, around: Around) -> Meaning | None:
        return Meaning(Sort.DATE, groups["value"], Basis.RELATIVE, modifier="adjective" in groups)

    # Durations, ages, sets

    def _stretch(self, groups: Groups, around: Around) -> Meaning | None:
        unit, amount = self._unit(groups), self._amount(groups.get("n", ""))
        if unit in {"WE", "N"} and not amount:
            return None
        if "n" not in groups and not self._plural(groups["unit"]):
            return None
        return Meaning(Sort.DURATION, timex.lasting(amount or "X", unit))

    def _plural(self, word: str) -> bool:
        return folded(word) in self.grammar.lists.get("plural", {})

    def _duration(self, groups: Groups, around: Around) -> Meaning | None:
        unit = self._unit(groups)
        amount = self._amount(groups.get("n2", "") or groups.get("n", "one"))
        words = folded(groups.get("n", ""))
        if not amount or not unit:
            return None
        singular = not self._plural(groups["unit"]) and not folded(groups["unit"]).endswith("s")
        if amount == "X" and singular:
            return None
        if unit == "Q":
            return None
        if unit in {"WE", "N", "TS"} and (singular or unit == "WE") and words in {"a", "an", "one", "the", ""}:
            return None
        if "unit2" in groups:
            more = self._amount(groups.get("n3", ""))
            second = self._unit(groups, "unit2")
            whole, added = timex.lasting(amount, unit), timex.lasting(more, second)
            if unit.startswith("T") == second.startswith("T"):
                return Meaning(Sort.DURATION, whole + added.removeprefix("PT").removeprefix("P"))
            return Meaning(Sort.DURATION, whole + added.removeprefix("P"))
        return Meaning(Sort.DURATION, timex.lasting(amount, unit))

    def _bare(self, groups: Groups, around: Around) -> Meaning | None:
        return Meaning(Sort.DURATION, timex.lasting("X", self._unit(groups)))

    def _age(self, groups: Groups, around: Around) -> Meaning | None:
        amount = self._amount(groups["n"])
        return Meaning(Sort.DURATION, timex.lasting(amount, "Y")) if amount and groups["n"][:1] not in "aA" else None

    def _often(self, groups: Groups, around: Around) -> Meaning | None:
        return Meaning(Sort.SET, self._word("often", groups))

    def _set(self, groups: Groups, around: Around) -> Meaning | None:
        unit = self._unit(groups) if "unit" in groups else self._unit(groups, "setunit")
        amount = self._amount(groups.get("n", "one"))
        return Meaning(Sort.SET, timex.lasting(amount or "1", unit)) if unit else None

    def _setpart(self, groups: Groups, around: Around) -> Meaning | None:
        part = self._part(groups)
        return Meaning(Sort.SET, f"XXXX-XX-XXT{part}") if part else None

    def _everyweekday(self, groups: Groups, around: Around) -> Meaning | None:
        return Meaning(Sort.SET, f"XXXX-WXX-{int(self._word('weekday', groups, 'wd')) + 1}")

    # Times of day

    def _clock(self, groups: Groups, around: Around) -> Meaning | None:
        found = re.match(r"(\d{1,2})[:.]?(\d\d)?", groups.get("clock", "") or groups.get("hour", ""))
        hour = int(found[1]) if found else int(self._amount(groups.get("hour", "")) or -1)
        minute = found[2] if found and found[2] else ""
        half = groups.get("ampm", "").casefold()
        part = self._part(groups)
        if half.startswith("p") or part in {"AF", "EV", "NI"}:
            hour += 12 if hour < 12 else 0
        elif half.startswith("a") and hour == 12:
            hour = 0
        if not 0 <= hour <= 24 or (minute and int(minute) > 59):
            return None
        day = self._day_of(groups, around)
        zone = "Z" if "utc" in groups else ""
        value = f"{day.value or 'XXXX-XX-XX'}T{hour:02}:{minute or '00'}{zone}"
        return replace(day, sort=Sort.TIME, value=value, by=day.by if day.on_day else around.by)

    def _day_of(self, groups: Groups, around: Around) -> Meaning:
        """The day of a time of day: that of its own words, else of the reference; an empty value for none."""
        meaning: Meaning | None = None
        plain = {name: text for name, text in groups.items() if name not in {"clock", "part", "hour", "ampm"}}
        if "mon" in groups:
            meaning = self._date(plain, around)
        elif "wd" in groups:
            meaning = self._weekday(plain, around)
        elif "deictic" in groups:
            meaning = self._deictic(plain, around)
        if meaning is not None:
            return replace(meaning, on_day=True)
        point = around.reference
        return Meaning(Sort.DATE, point.value if point is not None and point.day else "", Basis.RELATIVE)

    def _partalone(self, groups: Groups, around: Around) -> Meaning | None:
        part = self._part(groups)
        day = self._day_of(groups, around)
        by = day.by if day.on_day else "text" if day.value else ""
        return replace(day, sort=Sort.TIME, value=f"{day.value or 'XXXX-XX-XX'}T{part}", by=by)
