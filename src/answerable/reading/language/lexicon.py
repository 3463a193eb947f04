"""Words that carry grammar, and the common verbs: what the light tagger knows beforehand."""

from __future__ import annotations

import re


def word_set(words: str) -> frozenset[str]:
    """The words of `words`, separated by white space."""
    return frozenset(words.split())


CALLINGS = word_set(
    "activist actor actress artist aide author banker blogger brother businessman businesswoman campaigner cartoonist "
    "cleric comedian defendant demonstrator diplomat dissident doctor driver editor engineer farmer filmmaker gunman "
    "hostage journalist lawyer lawmaker legislator militant musician novelist nun nurse officer opponent pastor "
    "photographer pilot poet policeman policewoman politician priest prisoner producer professor prosecutor protester "
    "publisher rapper reporter researcher scholar scientist shopkeeper singer sister soldier student suspect taxi "
    "teacher trader villager witness worker writer"
)
"""Whom a name behind it names, though no title: "Farmer Ivo Tarn", "Journalists Ivo Tarn and Ana Venn"."""
PORTFOLIOS = word_set(
    "state defense defence interior justice energy treasury commerce labor labour agriculture education health "
    "transportation transport homeland security foreign affairs finance housing information culture environment police "
    "staff prisons intelligence public prosecutions customs immigration operations human rights refugees women "
    "children home parliament trade industry"
)
"""Names of what an office is for: "Secretary of State"."""
SEES = word_set("archbishop bishop governor mayor patriarch")
"""Offices that are of a place: "the mayor of Dravna"."""
PROCEEDINGS = word_set("trial case verdict hearing appeal judgment")
"""What a heading calls by the name of the accused."""

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
"""The least that the word can mean: two of the unit."""
NUMBER_WORDS = frozenset({*UNITS, *TENS, *VAGUE, "dozen", "hundred", "thousand", "million", "billion"})
DETERMINERS = word_set(
    "the a an this that these those his her its their our my your some any no every each both all another such "
    "several many few more most much other own either neither half whose which what"
)
POSSESSIVES = word_set("his her its their our my your whose")
DEFINITE = POSSESSIVES - {"whose"} | word_set("the this that these those such")
"""What opens a noun phrase that points to something known."""
ARTICLES = word_set("a an the his her its their")
"""What opens a noun phrase: an article, or whose it is."""
SUBJECT_PRONOUNS = word_set("he she they we i you it who")
PRONOUNS = SUBJECT_PRONOUNS | word_set(
    "him her them us me himself herself itself themselves one someone somebody anyone anybody everyone everybody "
    "nobody none others this that these those whom there what something anything nothing everything"
)
PREPOSITIONS = word_set(
    "of in on at by for with from to into onto against over under about between among amongst through throughout "
    "during before after since until till within without across along around behind beside besides beyond despite "
    "except inside near off outside past per toward towards up upon versus via amid amidst following including "
    "regarding concerning like unlike as than out down aboard below above alongside"
)
SUBORDINATORS = word_set(
    "that because if when while although though unless whether where wherever whereas whenever lest once why how "
    "since until till before after as so"
)
INTRANSITIVE = word_set(
    "fire rule battle confer confess admit accede succumb speak object die resign protest apologise apologize "
    "retaliate demonstrate meet testify plead appeal withdraw retreat collapse crash explode escape "
    "flee march rally return respond vote agree talk negotiate surrender disappear vanish drown perish campaign "
    "clash fight riot fall erupt rise arrive travel act fail happen occur go come continue start begin end remain "
    "serve succeed emerge result vow pledge lie sit stand live work move react suffer starve burn abstain converge "
    "gather assemble intervene mourn participate reside sail sink spread step crack open depart land fly run walk "
    "derail conspire plot collide survive struggle rebel revolt mutiny defect convene adjourn say tell claim allege "
    "insist argue warn state report add announce reply write tweet note explain comment sue suggest indicate "
    "believe think know complain acknowledge confirm deny conclude declare boast retire"
)
"""Verbs that stand without an object in the active voice, so that "resigned in May" is no passive."""
BEHIND_PASSIVES = {
    **dict.fromkeys(("charge",), word_set("with")),
    **dict.fromkeys(("accuse", "suspect", "convict", "acquit"), word_set("of")),
    **dict.fromkeys(("place", "put"), word_set("under on")),
    **dict.fromkeys(("find",), word_set("guilty")),
    **dict.fromkeys(("arrest", "jail", "imprison", "indict", "sentence", "detain"), word_set("for over on in to")),
}
"""What stands right behind verbs of the law in the passive alone: "the men charged with murder"."""
LAYING = {"attribute": "to", "ascribe": "to", "blame": "on", "pin": "on"}
"""Verbs that lay a deed, their object, at the door of whom this preposition names."""
RELATIVES = word_set("who which that whom whose where when")
CONJUNCTIONS = word_set("and or but nor yet")
MODALS = word_set("will would shall should can could may might must cannot 'll ’ll 'd ’d ought wo")
BE = word_set("be am is are was were been being 's ’s 're ’re 'm ’m")
HAVE = word_set("have has had having 've ’ve")
DO = word_set("do does did")
NEGATIONS = word_set("not never n't n’t neither nor hardly barely scarcely")
NEGATED_AUXILIARIES = {
    "isn": "is",
    "aren": "are",
    "wasn": "was",
    "weren": "were",
    "hasn": "has",
    "haven": "have",
    "hadn": "had",
    "doesn": "does",
    "don": "do",
    "didn": "did",
    "won": "will",
    "wouldn": "would",
    "shouldn": "should",
    "couldn": "could",
    "can": "can",
    "mustn": "must",
    "mightn": "might",
    "needn": "need",
}
ADVERBS = word_set(
    "also then later now already still just even only again soon ever once twice often always here there thus hence "
    "together almost nearly about quite rather very too so far away back however therefore instead meanwhile "
    "yesterday today tomorrow tonight overnight afterwards afterward subsequently earlier previously jointly "
    "eventually finally recently allegedly reportedly apparently first last abroad home further furthermore moreover "
    "perhaps maybe ago even alone well else yet apart aside least most ahead"
)
CONNECTIVES = word_set(
    "and or but nor yet so then however meanwhile moreover furthermore therefore thus instead afterwards later also "
    "still now if when while although though because since after before as once unless until where whether despite "
    "in on at by for with from to of into during under over following amid according among between against within the "
    "a an this that these those his her its their our my your some any no every each both all another such several "
    "many few more most much other either neither he she they we i you it there what who which how why not never here "
    "one two three four five six seven eight nine ten dozens hundreds thousands about around nearly almost just "
    "last next earlier recently today yesterday tomorrow tonight only even like unlike including"
)
"""Words that, capitalised at the head of a sentence, say nothing about a name."""

_VERBS = """
abandon abduct abolish abort absorb abuse accede accept accompany accomplish account accuse achieve acknowledge
acquire acquit act adapt add address adjourn admit adopt advance advise advocate affect affirm afford agree aid aim
alert allege allow amend amount analyse analyze announce annul answer anticipate apologise apologize appeal appear
applaud apply appoint approach approve argue arm arraign arrange arrest arrive ask assassinate assault assemble
assert assess assign assist assume assure attach attack attempt attend attract attribute authorise authorize avoid
await award back ban banish bar base battle beat behave behead believe belong benefit besiege blackmail blame blast
block blockade boast bomb bombard boost border brag break brief broadcast brutalise brutalize build bulldoze burn
bury call campaign cancel capture care carry cast catch cause cease celebrate censor censure challenge change
characterise characterize charge chase check circulate cite claim clarify clash clear climb close coerce collapse
collect collide combat come command comment commend commemorate commit commute compare compel compensate compete
complain complete comply concede concern conclude condemn conduct confess confine confirm confiscate confront
connect consider consist conspire contact contain continue contradict contribute control convene convert convict
convince cooperate coordinate cope count cover crack crash create cremate criticise criticize cross crush cut damage
deal debate decapitate deceive decide declare decline decry dedicate deem defeat defend defy delay deliver demand
demolish demonstrate denounce deny depart deploy deport deprive derail describe desecrate deserve design designate
desire destroy detain deter deteriorate determine detonate develop die differ direct disappear disarm discharge disclose
discourage discover discuss dismiss dispatch displace display dispute disrupt dissolve dissuade distribute divert
divide document dominate donate downplay draft draw drive drop drown dump earn ease eject elect electrocute eliminate
embezzle embrace emerge emphasise emphasize employ enable encourage end endanger endorse enforce engage enjoy enlist
ensure enter escalate escape establish estimate evacuate evade evict examine exceed exchange exclude execute
exercise exhume exile exist exonerate expand expect expel experience explain explode exploit expose express extend
extort extradite face fabricate facilitate fail fall fear feature feed fight file find finance fine finish fire flee
fly focus follow forbid force ford foil forge forget form free freeze fuel fund gain gas gather generate get give go
govern grant greet ground grow guard guide gun hack hail halt hand handle hang happen harass harm have head hear
help hide highlight hijack hire hit hold honour honor hope host house hurl hurt identify ignite ignore imagine
impeach impersonate implement imply import impose imprison improve inaugurate incite include increase incur indicate
indict infiltrate inflict influence inform inherit initiate injure insist inspect inspire install instruct intend
intensify intercept interpret interrogate interrupt intervene interview intimidate introduce invade invalidate
invest investigate invite invoke involve isolate issue jail join judge justify keep kick kidnap kill know label lack
land last launch lay lead leak learn leave lend let level levy liberate lie lift limit link list live loan lobby
locate lock look loot lose love lower maim maintain make manage march mark massacre matter mean meet mention mine
mobilise mobilize mock monitor motivate mount mourn move murder muster name near need negotiate nominate note notify
nullify obey object oblige observe obstruct obtain occupy occur offer open operate oppose oppress opt order organise
organize orchestrate oust outlaw overcome overrule oversee overthrow overturn owe own pardon parole participate pass
pay pelt perform perish permit perpetrate persecute persist persuade pick pillage place plan plant play plead pledge
plot plunder point poison portray pose possess postpone pound praise pray precede predict prefer prepare present
press pressure prevent proceed proclaim produce prohibit promise promote prompt propose prosecute protect protest
prove provide provoke publish pull punish purge pursue push put quash quell question quit quote raid raise ransack
rape reach react read realise realize rebuff rebuke recall receive recognise recognize recommend reconsider
record recover recruit reduce refer refuse refute reaffirm reappoint regard register regret reinstate reiterate reject
relate relax release relocate rely remain remand remark remember remove rename renew repatriate repeal repeat repel
replace reply report represent repress reprimand request require rescind rescue resent reset resettle reside resign
resist resolve respond restore restrict result resume retaliate retire retract retreat retrieve return reveal reverse
review revoke revolt ridicule ring riot rip rise risk rob rule run rush sabotage sack sanction save say schedule
scrap scream seal search seek seem seize select sell send sentence separate serve set settle sever shell shelter
shield shift shoot shout show shut sign silence sit slam slap slash slaughter slay smash smear smuggle sound spark
speak specify speed spend split spread stab stage stalk stand start starve state stay steal step stone stop storm
strafe strangle stress strike strip struggle study stun submit succeed sue suffer suffocate suggest summon supervise
supply support suppose suppress surge surrender surround survive suspect suspend sustain swap swear sweep tackle
take talk target teach tear tell tend terminate terrorise terrorize testify thank think threaten throw thwart
tighten toll topple torch torture total touch tour trade traffic trail train transfer transmit transport trap travel
treat trigger try turn tweet uncover undergo undermine understand undertake unfold unite unleash unveil update
uphold uproot urge use vandalise vandalize vanish veto view vilify violate visit voice volunteer vote vow wage wait
walk want warn watch weaken wear welcome win withdraw withhold witness work worry worsen wound write yield assail
bankroll bribe collude defraud falsify launder muzzle subpoena extract enslave exterminate expropriate
gerrymander gag reopen reimpose reinstall rearrest retry recant repay redress reconvene rehouse sexually molest
subjugate reunite torment traumatise traumatize underline underscore upload wiretap eavesdrop spy surveil bug
lapse expire
"""
VERBS = word_set(_VERBS)
"""Base forms of common verbs; those of the vocabulary's triggers are added when it is loaded."""

IRREGULAR = {
    # base: (past, participle), each may hold variants after a slash
    "arise": ("arose", "arisen"),
    "be": ("was/were", "been"),
    "bear": ("bore", "borne/born"),
    "beat": ("beat", "beaten"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bind": ("bound", "bound"),
    "bite": ("bit", "bitten"),
    "bleed": ("bled", "bled"),
    "blow": ("blew", "blown"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "broadcast": ("broadcast", "broadcast"),
    "build": ("built", "built"),
    "burn": ("burned/burnt", "burned/burnt"),
    "buy": ("bought", "bought"),
    "cast": ("cast", "cast"),
    "catch": ("caught", "caught"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "cost": ("cost", "cost"),
    "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "dig": ("dug", "dug"),
    "do": ("did", "done"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "eat": ("ate", "eaten"),
    "fall": ("fell", "fallen"),
    "feed": ("fed", "fed"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "find": ("found", "found"),
    "flee": ("fled", "fled"),
    "fly": ("flew", "flown"),
    "forbid": ("forbade", "forbidden"),
    "forget": ("forgot", "forgotten"),
    "freeze": ("froze", "frozen"),
    "get": ("got", "got/gotten"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "hang": ("hanged/hung", "hanged/hung"),
    "have": ("had", "had"),
    "hear": ("heard", "heard"),
    "hide": ("hid", "hidden"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "hurt": ("hurt", "hurt"),
    "keep": ("kept", "kept"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "let": ("let", "let"),
    "lie": ("lay/lied", "lain/lied"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "meet": ("met", "met"),
    "overcome": ("overcame", "overcome"),
    "oversee": ("oversaw", "overseen"),
    "overthrow": ("overthrew", "overthrown"),
    "pay": ("paid", "paid"),
    "plead": ("pleaded/pled", "pleaded/pled"),
    "prove": ("proved", "proved/proven"),
    "put": ("put", "put"),
    "quit": ("quit", "quit"),
    "read": ("read", "read"),
    "repay": ("repaid", "repaid"),
    "ring": ("rang", "rung"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "sell": ("sold", "sold"),
    "send": ("sent", "sent"),
    "reset": ("reset", "reset"),
    "set": ("set", "set"),
    "shake": ("shook", "shaken"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown/showed"),
    "shut": ("shut", "shut"),
    "sink": ("sank/sunk", "sunk"),
    "sit": ("sat", "sat"),
    "slay": ("slew", "slain"),
    "sleep": ("slept", "slept"),
    "speak": ("spoke", "spoken"),
    "speed": ("sped", "sped"),
    "spend": ("spent", "spent"),
    "split": ("split", "split"),
    "spread": ("spread", "spread"),
    "stand": ("stood", "stood"),
    "steal": ("stole", "stolen"),
    "stick": ("stuck", "stuck"),
    "strike": ("struck", "struck/stricken"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept", "swept"),
    "take": ("took", "taken"),
    "teach": ("taught", "taught"),
    "tear": ("tore", "torn"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "throw": ("threw", "thrown"),
    "unfreeze": ("unfroze", "unfrozen"),
    "undergo": ("underwent", "undergone"),
    "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "wear": ("wore", "worn"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
    "withhold": ("withheld", "withheld"),
    "write": ("wrote", "written"),
}

IRREGULAR_PLURALS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "wives": "wife",
    "lives": "life",
    "policemen": "policeman",
    "gunmen": "gunman",
    "crises": "crisis",
    "hostages": "hostage",
    "coups": "coup",
    "indictments": "indictment",
    "apologies": "apology",
    "countries": "country",
}

_DOUBLED = word_set(
    "abet abort acquit admit annul ban bar beg bug cancel chat clap commit compel confer control cut defer deter "
    "disbar drop dub eavesdrop embed equip expel fan fit forbid forget gag get grab gun hit hop incur input kidnap "
    "label let log map nod occur omit patrol permit pin plan plot prefer propel put quit readmit rebel rebut recur "
    "refer regret remit repel rip rob rot rub run scrap set shed ship shut sip sit skip slam slap slip snap spin "
    "split spot stab step stop strip submit swap tap top transfer transmit trap travel trip wiretap wrap"
)
_BOTH = word_set("cancel kidnap label travel signal worship traffic")
OF_THE_PAST = frozenset({"any", "ed", "participle", "past"})
"""Forms, of those below, that a verb may have that tells of the past."""


def forms(base: str) -> dict[str, str]:
    """Every form of the verb `base`: the form itself → `base`, `s`, `past`, `participle`, `ed`, `any` or `ing`.

    `ed` stands for a form that is both past and participle, `any` for one that is the base form as well. A phrase
    inflects its first word.
    """
    head, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    found: dict[str, str] = {head + tail: "base"}
    for form in _third_person(head):
        found[form + tail] = "s"
    for form in _ing(head):
        found[form + tail] = "ing"
    if head in IRREGULAR:
        past, participle = (set(each.split("/")) for each in IRREGULAR[head])
        for form in past | participle:
            sort = "ed" if form in past and form in participle else "past" if form in past else "participle"
            # "cut", "hit", "run": the form alone cannot tell tense; the words before it do.
            found[form + tail] = "any" if form == head else sort
    else:
        for form in _ed(head):
            found[form + tail] = "ed"
    return found


def _third_person(base: str) -> list[str]:
    if base in {"be", "have"}:
        return ["is" if base == "be" else "has"]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return [base + "es"]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return [base[:-1] + "ies"]
    return [base + "s"]


def _ing(base: str) -> list[str]:
    if base.endswith("ie"):
        return [base[:-2] + "ying"]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return [base[:-1] + "ing"]
    if base == "traffic":
        return ["trafficking"]
    return _double(base, "ing")


def _ed(base: str) -> list[str]:
    if base.endswith("e"):
        return [base + "d"]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return [base[:-1] + "ied"]
    if base == "traffic":
        return ["trafficked"]
    return _double(base, "ed")


def _double(base: str, ending: str) -> list[str]:
    if base in _BOTH:
        return [base + ending, base + base[-1] + ending]
    doubles = base in _DOUBLED or _SHORT.fullmatch(base) is not None
    return [base + base[-1] + ending] if doubles else [base + ending]


_SHORT = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
"""One syllable with one vowel before one consonant: "rob", "stab", "quit"."""


def plurals(noun: str) -> list[str]:
    """Plural forms of a noun or noun phrase; a phrase with "of" inflects the word before it."""
    head, of, rest = noun.partition(" of ")
    first, _, last = head.rpartition(" ")
    lead = first + " " if first else ""
    tail = of + rest
    irregular = [plural for plural, singular in IRREGULAR_PLURALS.items() if singular == last]
    if irregular:
        return [lead + plural + tail for plural in irregular]
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return [f"{lead}{last}es{tail}"]
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return [f"{lead}{last[:-1]}ies{tail}"]
    return [f"{lead}{last}s{tail}"]
