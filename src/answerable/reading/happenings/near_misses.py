"""Words that look like happenings and are not: sport, stage and screen, figures of speech.

The patterns are in lower case, and are looked for in text in lower case.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from answerable.reading.headed import Headed
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import lowered

_SPORT = re.compile(
    r"\b(?:match|goalkeeper|midfielder|striker|goal|league|championship|quarter-?final|semi-?final|tournament|coach|referee|"
    r"innings|wicket|batsman|bowler|penalty shoot-?out|half-?time|stoppage time|grand prix|podium|knockout|world cup|"
    r"olympic|medal|athlete|playoffs?|touchdown|quarterback|season's|teammate|fixture|kick-?off|halftime|club's|defeated|"
    r"title race|pole position|scored|wrestl\w+|basketball|football|cricket|rugby|hockey|tennis)\b",
)
_SPORT_SHARE = 1 / 60
_SPORT_LEAST = 4

_FIGURATIVE = Headed(
    r"kill(?:ed|s|ing)?\s+(?:the|a|this|that|off)?\s*(?:\w+\s+)?(?:bill|deal|proposal|project|amendment|legislation|plan|idea|time|measure|story|process|engine|switch)\b"
    r"|(?:attack|assault|strike)s?\s+(?:on|against|at)\s+(?:the\s+)?(?:article|idea|policy|policies|record|credibility|character|reputation|press\s+freedom|freedom|democracy|rule\s+of\s+law|constitution|budget|heart)\b"
    r"|(?:attack|assault)s?\s+(?:on|against)\s+(?:[\w’'-]+\s+){0,3}?(?:records?|plans?|proposals?|bills?|decisions?|rulings?|line-?ups?|speech(?:es)?|views?|values?|arguments?|theor(?:y|ies)|motives|integrity|legacy|memory|judge?ment|honou?r|faith|freedoms?|rights|liberties|work)(?=\s*(?:[,.;:!?)]|$)|\s+(?:of|by|in|from|was|is|were|are|as|that|which|and|at|has|had)\b)"
    r"|attack(?:s|ed|ing)?\s+(?:on\s+)?[^.;,]{1,60}?\sas\s+(?:being\b|too\b|(?:an?\s+)?[\"“‘`])"
    r"|(?:question(?:s|ed|ing)?|interrogat(?:es?|ed|ing)|interview(?:s|ed|ing)?|summon(?:s|ed|ing)?)\s+(?:[^.;,]{1,60}?\s)?as\s+(?:an?\s+)?(?:[\w-]+\s+)?witness(?:es)?\b"
    r"|follow(?:s|ed|ing)?\s+suit\b|wars?\s+of\s+(?:words|nerves|ideas)\b|(?:feel(?:s|ing)?|felt)\s+(?:\w+ly\s+)?threatened\b"
    r"|(?:drives?|drove|driving)\s+(?:out|off|away|back)\s+(?:of|from|to|into|through)\b"
    r"|stalk(?:s|ed|ing)?\s+(?:away|off|out|back|into|through|along|past)\b|roll(?:s|ed|ing)?\s+into\s+an?\s"
    r"|shots?\s+(?:across\s+(?:the|its|his|her|their)\s+bows?|in\s+the\s+(?:dark|arm))\b|strike\s+calls?\b|firing\s+squads?\b"
    r"|(?:publicity|pr|diplomatic|propaganda|marketing)\s+coups?\b|coups?\s+(?:in|of)\s+\w+ing\b|coups?\s+de\s+(?!main)\w+"
    r"|(?:fight(?:s|ing)?|fought)\s+(?:against\s+)?(?:[\w’']+\s+){0,3}?(?:dictatorship|poverty|corruption|racism|injustice|crime|apartheid|discrimination|oppression|tyranny|disease|cancer)\b"
    r"|(?:fight(?:s|ing)?|fought|battl(?:es?|ed|ing))\s+for\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+|our\s+)?(?:[\w’'-]+\s+){0,3}?(?:rights?|justice|equality|holidays?|laws?|bills?|recognition|votes?|wages|pay|reforms?|change|custody|compensation|pensions?|schools?|education|jobs|healthcare|reparations|damages)\b"
    r"|(?:fight(?:s|ing)?|fought)\s+(?:(?:hard|back|for\s+(?:\w+\s+)?(?:years|months|decades))\s+)?to\s+(?:rid|improve|protect|preserve|save|overturn|clear|stay|survive|keep|expose|obtain|raise|unioni[sz]e)\b"
    r"|sexual\s+(?:discrimination|orientation|health|revolution|education|identity|relations?)\b"
    r"|(?:launch(?:es|ed|ing)?\s+)?(?:an?\s+|(?:his|her)\s+)?(?:most\s+)?(?:verbal|personal|scathing|rhetorical|ad\s+hominem|veiled|political|stinging|online|strident|vitriolic|blistering|outspoken)\s+attacks?\b"
    r"|(?:harshly|verbally|bitterly|scathingly|vehemently)\s+attack(?:s|ed|ing)?\b"
    r"|(?:launch(?:es|ed|ing)?\s+)?(?:his|her)\s+(?:fiercest|harshest|sharpest|strongest|bitterest)\s+attacks?\b"
    r"|attacks?\s+from\s+(?:both\s+)?(?:the\s+)?(?:politicians|lawmakers|senators|critics|commentators|columnists|media|press|tabloids)\b"
    r"|bomb(?:ed|s)?\s+at\s+the\s+box\s+office|box-office\s+bomb|heart\s+attacks?|panic\s+attacks?|asthma\s+attacks?|shark\s+attacks?"
    r"|str(?:uck|ike|ikes|iking)\s+(?:a|the)?\s*(?:deal|balance|chord|agreement|down|out)|lightning\s+str(?:ike|ikes|uck)"
    r"|sh(?:oot|ot|ooting|oots)\s+(?:a\s+|the\s+)?(?:film|movie|video|scene|documentary|footage|photo\w*|up\b|goal|down\s+the\s+idea)|photo\s+shoots?|screen\s?shots?"
    r"|charg(?:ed|es|ing)\s+(?:batter\w+|fees?|\$|€|£|interest|extra|more|less|for\s+(?:entry|admission))|in\s+charge|battery\s+charge|free\s+of\s+charge"
    r"|sentence\s+(?:structure|is\s+grammatical)|fir(?:ed|es|ing)\s+up|dead\s+heat|death\s+metal|drop\s+dead|trial\s+and\s+error|clinical\s+trials?|field\s+trials?|drug\s+trials?|vaccine\s+trials?|trial\s+(?:version|period|run)"
    r"|visit(?:s|ed|ing)?\s+(?:the|our|its|their)\s+(?:website|site|page)|arrest(?:ed|s)?\s+(?:development|attention)|cardiac\s+arrests?|death\s+(?:grip|knell|trap|spiral)\b"
    r"|(?:court|tennis|basketball)\s+appearance|executive\s+(?:order|director|committee|branch|producer)|execut(?:e|ed|es|ing|ion\s+of)\s+(?:a|the|an|this|of)?\s*(?:plan|code|program|order|manoeuvre|strategy|search\s+warrant|warrant|contract|orders)\b"
    r"|releas(?:e|ed|es|ing)\s+(?:of\s+)?(?:a|an|the|its|their|his|her|new|some|more|further|any)?\s*(?:\w+\s+){0,3}(?:statement|album|film|report|figures|data|details|video|footage|song|single|book|version|information|trailer|findings|photo\w*|image\w*|names?|results?|documents?|files?|study|soundtrack|tape|recording\w*|software|oxygen|carbon|gas|energy|water|toxins?|radiation|press)\b"
    r"|met\s+with\s+(?:\w+\s+)?(?:applause|criticism|praise|approval|anger|protests?|resistance|skepticism|scepticism|success|outrage|opposition)\b"
    r"|(?:retreat(?:ed|s)?|with(?:draw|drew|drawn))\s+from\s+(?:\w+ing\b|plans?\b|(?:a|the|its|his|her|their)\s+(?:\w+\s+)?(?:goal|position|claim|promise|view|pledge|role|plans?))"
    r"|press\s+releases?|news\s+releases?|software\s+release|album\s+release"
    r"|retreat(?:ed|s|ing)?\s+into\s+(?:silence|acceptance|obscurity|privacy|denial)\b|(?:mug|head)[\s-]?shots?\b"
    r"|pull(?:ed|s|ing)?\s+out\s+(?:[\w’']+\s+){0,3}?(?:knife|knives|guns?|pistols?|revolvers?|rifles?|weapons?|blades?|machetes?|phones?|cameras?)\b"
    r"|depos(?:e|ed|es|ing)\s+(?:to|that|before)\b"
    r"|(?:gunm[ae]n|attackers?|killers?|kidnappers?|robbers?|rebels?|militants?|bandits?|soldiers?)\s+(?:\w+\s+){0,3}?spar(?:ed?|es|ing)\b"
    r"|h[eo]ld(?:ing|s)?(?=\s+(?:[\w’']+\s+){0,8}?(?:to\s+account|accountable)\b)"
    r"|h[eo]ld(?:ing|s)?(?=\s+(?:[\w’'-]+\s+){0,3}?in\s+(?:\w+\s+)?(?:contempt|esteem|regard|awe|reserve|abeyance|check|suspense)\b)"
    r"|(?:damning|devastating|savage|scathing|searing|stinging|withering)\s+(?:and\s+[\w-]+\s+)?indictments?\b"
    r"|talk(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){1,5}?out\s+of\s+(?:\w+ly\s+)?\w+ing\b"
    r"|indictments?\s+of\s+(?:the|this|that|our|its|his|her|their|an?|how)\s+(?:(?!for\b|on\b|in\b|of\b)[\w’'-]+\s+){0,2}?(?:governments?|administration|regime|systems?|society|societies|establishment|polic(?:y|ies)|culture|war|failures?)\b(?!\s+(?:officials?|ministers?|leaders?|members?|officers?|employees?))"
    r"|sanction\s+(?:for|to)\s+(?:\w+\s+)?(?:prosecut\w+|parole|leave)\b"
    r"|(?:with|without|had|has|have)\s+the\s+sanction\s+of\b|as\s+threatening\s+(?:to|as)\b"
    r"|threaten(?:s|ed|ing)?\s+(?:the\s+)?(?:[\w’'-]+[’']s\s+)?(?:[\w’'-]+,?\s+(?:and|or)\s+)?(?:\w+\s+)?(?:peace|security|safety|stability|sovereignty|independence|integrity|unity|existence|future|survival|viability|livelihoods?|credibility|implementation)\b"
    r"|threats?\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?(?:accords?|agreements?|treaty|peace\s+process|democracy|constitution|rule\s+of\s+law)\b"
    r"|threats?\s+to\s+(?:the\s+)?(?:national|public|regional|international|global|state|world|homeland)\s+(?:security|order|safety|peace|health|interests?|stability)\b"
    r"|(?:attack|assault|offensive|onslaught)s?\s+(?:on|against)\s+(?:[\w’'-]+\s+){0,4}?(?:jobs|wages|pensions|living\s+standards|working\s+(?:class|conditions)|social\s+\w+|public\s+services|healthcare|education|science|truth)\b"
    r"|(?:all-out|frontal|full-frontal|concerted|relentless)\s+(?:attack|assault|offensive|onslaught)s?\s+(?:on|against)\s+(?:[\w’'-]+\s+){0,4}?(?:workers?|workforce|unions?|teachers|nurses)\b"
    r"|attacks\s+(?:[\w’'-]+\s+){1,3}?(?:for|over)\s+(?:an?|his|her|their|its)\s"
    r"|charged\s+with\s+(?:the\s+(?:task|job|duty|responsibility)\b|(?:ensuring|finding|policing|regulating|verifying|overseeing|protecting|safeguarding|guarding|enforcing|investigating|maintaining|upholding|coordinating|monitoring|implementing|supervising|reviewing|rebuilding|defending|carrying\s+out)\b|(?:organi[sz]ing|training|building|leading|running|drafting)\s+(?:[\w’'-]+\s+){0,3}?(?:forces?|army|armies|police|elections?|departments?|ministry|defen[cs]es?|constitution|institutions?|inquiry|office|services?)\b)"
    r"|refus(?:e|ed|es|al|ing)\s+to\s+(?:eat|drink|swallow|take\s+(?:(?:her|his|their|any|the)\s+)?(?:\w+\s+)?(?:medication|medicines?|food|pills|fluids|meals|treatment))\b"
    r"|(?<!of\sthe\s)(?<!of\sa\s)(?<!by\sthe\s)(?:footage|videos?|statements?|reports?|photo\w*|images?|recordings?|figures|data|documents?|transcripts?|films?|letters?|findings|albums?)\s+(?:[\w’'-]+ing\s+\w+\s+)?(?:(?:that|which)\s+(?:(?:was|were|is|are|been|being)\s+)?(?:(?:has|have|had)\s+been\s+)?)?(?:\w+ly\s+)?(?P<let>released)\b"
    r"|(?:observers|analysts|scholars|experts|researchers|historians|commentators|academics|economists)\s+(?:\w+\s+){0,2}?(?:examin|investigat|prob|explor)(?:e|es|ed|ing)\b"
    r"|(?:combat|tackl|eliminat|eradicat|counter|root|stamp|address)(?:e|es|ed|s|t|ting|ing)?\s+(?:out\s+)?(?:[\w’'-]+\s+){0,2}?(?:(?:impacts?|effects?|risks?|levels?|scale|scourge|problems?|causes)\s+of\s+)?(?:[\w’'-]+\s+and\s+)?(?:corruption|graft|bribery|kleptocracy|money[\s-]laundering|nepotism)\b(?!\s+(?:charges?|cases?|trials?|allegations?))"
    r"|(?:crack|clamp)(?:s|ed|ing)?\s+down\s+on\s+(?:[\w’'-]+\s+){0,2}?(?:and\s+[\w’'-]+\s+)?(?:corruption|graft|bribery|kleptocracy|money|crime|fraud|smuggling|trafficking)\b(?:\s+and\s+[\w’'-]+\s+(?:finance|laundering|crime))?"
    r"|resolutions?\s+(?:of|to)\s+(?:[\w’'-]+\s+){0,4}?(?:cases?|charges|claims|conflicts?|cris[ie]s|disputes?|investigations?|issues?|lawsuits?|matters?|problems?|standoff)\b"
    r"|(?:until|unless)\s+(?:\w+\s+)?(?:proven|proved|found)\s+guilty\b(?:\s+of\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)?"
    r"|(?:is|are|was|were)\s+starving\b(?!\s+(?:the|them|us|civilians|out|to\s+death)\b)"
    r"|war\s+on\s+[\"“”‘’'`]{0,2}(?:drugs?|terror(?:ism)?|poverty|crime|cancer|women|science|christmas|want)\b"
    r"|bulldoz(?:e|ed|es|ing)\s+(?:over|through|past|aside)\s+(?:[\w’'-]+\s+){0,3}?(?:objections?|opposition|protests?|concerns?|criticism|parliament|votes?|laws?|reforms?)\b"
    r"|whip(?:s|ped|ping)?\s+up\b|whipping\s+of\s+(?:\w+\s+)?(?:reaction|hatred|hysteria|sentiments?|fears?|passions?)\b"
    r"|ma(?:de|kes?|king)\s+(?:[\w’'-]+\s+){1,4}?(?:respectable|acceptable|fashionable|legal|illegal|lawful|unlawful|impossible|unthinkable)\b"
    r"|destroy(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){0,3}?(?:societ(?:y|ies)|careers?|reputations?|credibility|economy|economies|democracy|trust|confidence|dreams?|hopes?|marriages?|faith)\b"
    r"|(?:mov(?:e|es|ed|ing)|motions?)\s+to\s+suppress\b"
    r"|miscarriages?\s+of\b|dying\s+(?:declarations?|words|wish(?:es)?)\b|"
    r"shell(?:s|ed|ing)?\s+(?:corn|maize|peas|beans|(?:pea)?nuts)\b"
    r"|kick(?:s|ed|ing)?\s+(?:open|in)\s+(?:the|a|an|his|her|their|its)\s+(?:\w+\s+)?doors?\b"
    r"|watch(?:es|ed|ing)?\s+over\b|nab(?:s|bed|bing)?\s+(?:[\w’'-]+\s+){1,3}?(?:title|award|prize|medal|spot|role|win|trophy|seat)\b"
    r"|torture\s+(?:techniques?|methods?|chambers?|devices?|instruments?|manuals?|equipment)\b"
    r"|(?:launch(?:es|ed|ing)?|issu(?:e|ed|es|ing)|renew(?:s|ed|ing)?|mak(?:e|es|ing)|made)\s+(?:an?|its|his|her|their|the)\s+(?:(?:joint|fresh|new|urgent|public|direct|desperate|global|nationwide|emotional|humanitarian|emergency|charity)\s+)*appeals?\b|appeal(?:s|ed|ing)?\s+for\s+(?:[\w’'-]+\s+){0,3}?(?:information|help|calm|witnesses|victims|peace|unity|aid|funds|donations|restraint|support)\b"
    r"|rescued\s+(?:alive|safely)?\s*from\s+(?:[\w’'-]+\s+){0,3}?(?:rubble|debris|wreckage|river|sea|flood\w*|water|ruins)\b"
    r"|(?:caught|trapped)\s+(?:up\s+in|between|off\s+guard|by\s+surprise|on\s+(?:camera|film|tape|video)|(?:[\w’'-]+\s+){0,3}?in\s+(?:an?|the)\s+(?:[\w’'-]+\s+)?(?:stampede|crush|cross-?fire|storm|traffic|middle|scandal|row|blast|explosion|fire|fighting|clash\w*|flood\w*|lie|web|trap))\b"
    r"|public\s+prosecution(?=(?:[’']s)?\s+(?:\w+\s+){0,2}?(?:offices?|service|department|announc\w+|said|says|order\w*|decid\w+|charg\w+|releas\w+|question\w*|accus\w+|ha[sd]|demand\w*|request\w*|investigat\w+|refer\w*|summon\w*|renew\w*|issu\w+|in)\b)"
    r"|remov(?:e|ed|es|ing|al)\s+from\s+(?:[\w’'-]+\s+){0,4}?(?:witness|voters?|guest|waiting|mailing)['’]?\s+(?:list|roll)s?\b"
    r"|execut(?:ed?|es|ing)(?=\s+an?\s+(?:(?!(?:in|at|after|during|for|over|by|before|behind|following|on|of|who|and)\b)[\w-]+\s+){0,3}?(?:strike|raid|attack|mission|operation)s?\b)"
    r"|(?:alcohol|food|lead|methanol|carbon[\s-]monoxide|mercury|blood)\s+(?:\w+\s+and\s+)?poisoning\b"
    r"|los(?:t|es?|ing)\s+(?:my|your|his|her|our|their)\s+li(?:fe|ves)(?:['’]s)?\s+(?:savings?|earnings|work)\b"
    r"|(?:rights|freedoms|liberties|laws?|constitution|principles|standards|dignity)\s+(?:[\w’'-]+\s+){0,5}?(?:to\s+)?be\s+upheld\b"
    r"|t(?:ak(?:e|en|es|ing)|ook)\s+(?:[\w’'-]+\s+)?to\s+(?:[\w’'-]+\s+){1,4}?offices?\b"
    r"|fake(?=\s+(?:charges?|accusations?|allegations?|trials?|cases?|news)\b)"
    r"|(?:anti-)?protest(?=\s+(?:laws?|acts?|bills?|legislation|ordinances?)\b)"
    r"|consensual\s+(?:\w+\s+){0,2}?(?:sex|relations)\b"
    r"|(?:programmes?|programs?|cent(?:re|er)s?|funds?|services?|assistance|rehabilitation|support|day)\s+(?:for|of|to)\s+(?:the\s+)?victims\s+of\s+torture(?:\s+and\s+ill-treatment)?\b"
    r"|(?:reports?|stud(?:y|ies)|figures|statements?|findings)\s+(?!(?:said|says|that|was|were|are|is|been)\b)[\w’'-]+\s+(?:(?!(?:said|says|that|and|was|were|been)\b)[\w’'-]+\s+)?(?P<let_by>released)\s+(?:in|on|last|this|today|yesterday|earlier)\b"
    r"|monitor(?:s|ed|ing)?\s+(?:and\s+\w+\s+)?(?:[\w’'-]+\s+){0,4}?(?:violations?|abuses?|situations?|rights|elections?|trials?|compliance|implementation|ceasefires?|developments|prisons|conditions|hearings?|cases?|proceedings)\b"
    r"|(?:trials?|cases?)\s+(?:reports?|monitor(?:s|ing)?|observ(?:ers?|ation)|observations?|diar(?:y|ies))\b"
    r"|(?:unfit|fit)\s+(?:for|to\s+(?:stand|face))\s+trial\b"
    r"|win(?:s|ners?|ning)?\s+(?:of\s+)?(?:the|an?|this)\s+(?:[\w’'-]+\s+){0,6}?(?:awards?|prizes?|medals?|scholarships?)\b"
    r"|won\s+(?:the|an?|this)\s+(?:[\w’'-]+\s+){0,6}?(?:awards?|prizes?|medals?|scholarships?)\b"
    r"|cut(?:s|ting)?\s+down\s+(?:on\b|(?:the|his|her|their|its|our|my)\s+(?:[\w’'-]+\s+)?(?:appearances?|consumption|costs?|emissions|hours|numbers?|size|spending|staff|time|travels?|trees?|trips?|use|visits?|workforce)\b)"
    r"|(?:electoral|seats?|(?:at|in)\s+the\s+polls)\b[^.;!?]{0,80}?\bwip(?:es?|ed|ing)\s+out\b"
    r"|(?:clarity|courage|depth|firmness|force|sincerity|strength|weight)\s+of\s+(?:one’s|one's|my|your|his|her|our|their)\s+(?:\w+\s+)?convictions?\b"
    r"|(?:deepest|deeply[\s-]held|firmly[\s-]held|moral|religious|strong|strongly[\s-]held)\s+convictions?\b"
    r"|(?:his|her|its|their|this)\s+(?:compelling|eloquent|general|overall|powerful|sweeping)\s+indictment\b"
    r"|you(?:[’']ve)?\s+(?:\w+\s+){0,2}?found\s+(?:me|us)\s+guilty\b"
    r"|(?:democracy|hope|journalism|justice|languages?|liberty|truth)\s+(?:is\s+|was\s+|has\s+)?(?:dead|died|dies|dying)\b"
    r"|armed(?=\s+conflicts?\b)|signs?\s+of\s+violence\b|extermination\s+camps?\b"
    r"|prosecuting\s+(?:authorit(?:y|ies)|attorneys?|counsels?|lawyers?|officers?|officials?|bod(?:y|ies)|agenc(?:y|ies))\b"
    r"|sentencing\s+(?:commission|council|decisions?|guidelines?|polic(?:y|ies)|powers?|practices?|reforms?|remarks)\b"
    r"|attacked\s+by\b[^.;,]{1,60}?\sin\s+(?:an?|his|her|their|its)\s+(?:[\w’'-]+\s+){0,2}?(?:articles?|columns?|editorials?|essays?|op-eds?|pamphlets?)\b"
    r"|(?:(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=[’']s\s))attacks?\s+(?:on|against)\s+[^.;,]{1,60}?\s(?:in|during|at)\s+(?:[\w’'-]+\s+){0,4}?(?:debates?|interviews?|tweets?|ads?|advertisements?|op-eds?|editorials?|rall(?:y|ies))\b"
    r"|(?:articles?|editorials?|columns?|adverts?|ads|papers|magazines?|tweets?|leaflets?|pamphlets?|op-eds?|books?|press|blogs?)\s*(?:,\s*)?(?:(?:which|that|has|have|had|also|been|being|able|to|repeatedly|often|then|sharply|regularly)\s+){0,4}?attack(?:s|ed|ing)?\b(?!\s+(?:by|in|at|on)\b)"
    r"|(?:fight(?:s|ing)?|fought|battl(?:es?|ed|ing))\s+(?:off\s+|against\s+)?(?:the\s+|an?\s+|his\s+|her\s+|this\s+)?(?:[\w’'-]+\s+){0,2}?(?:virus|covid(?:-19)?|coronavirus|pandemic|epidemics?|illness|infections?|ebola|malaria|aids|hiv|wildfires?|blazes?|flames|addiction|inflation)\b"
    r"|(?:beaten|defeated|trounced|thrashed|routed)(?=\s+(?:(?!(?:after|by|during|for|before|over|and)\b)[\w’'-]+\s+){0,3}?in\s+(?:[\w’'-]+\s+){0,4}?(?:primar(?:y|ies)|elections?|polls|vote|run-?off|caucus(?:es)?|by-?elections?|ballot)\b(?!\s+(?:violence|campaign|unrest|day|protests?|clash\w*|rall\w+)))"
    r"|execut(?:ed?|es|ing)(?=\s+(?:the|an?|its|his|her|their|this|that)\s+(?:(?!(?:in|at|after|during|for|over|by|before|behind|following|on|of|who|and)\b)[\w’'-]+\s+){0,4}?(?:plans?|strateg(?:y|ies)|tightening|easing|orders?|contracts?|trades?|polic(?:y|ies)|tasks?|moves?|turns?|man(?:oeu|eu)vers?|man(?:oeu|eu)vres?|projects?|budgets?|agendas?|deals?|agreements?|transactions?|decisions?|functions?|mandates?|instructions?|commands?|program(?:me)?s?|reforms?|searches|warrants?)\b)"
    r"|sabotag(?:e|es|ed|ing)(?=\s+(?:the\s+|an?\s+|his\s+|her\s+|our\s+|their\s+|any\s+)?(?:[\w’'-]+\s+){0,3}?(?:talks|deals?|agreements?|peace|negotiations?|process|strikes?|elections?|votes?|campaigns?|efforts?|plans?|reforms?|truces?|ceasefires?)\b)"
    r"|(?:talks|deal|agreement|negotiations|process|strike|election|vote|campaign|reforms?|truce|ceasefire)\s+(?:was|were|is|are|has\s+been|have\s+been|being)\s+(?:\w+ly\s+)?(?P<spoilt>sabotaged)\b"
    r"|ultimate\s+(?:cruel|inhuman)[^.;]{0,30}?punishment\w*"
    r"|seiz(?:e|es|ed|ing)\s+(?:up)?on\b|threaten(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){0,3}?(?:values|beliefs|way\s+of\s+life|liberty|democracy|economy|jobs|interests|planet)\b"
    r"|cleared(?=\s+for\s+(?:release|transfer|take-?off|landing|publication|use)\b)"
    r"|kill(?:s|ed|ing)?\s+it\b(?=\s*(?:on\s+stage|on\s+the\s+(?:court|field|mic)|last\s+night|tonight|today|out\s+there|[.!]|$))"
    r"|(?:annihilat|crush|demolish|destroy|hammer|maul|obliterat|savag|trounc)(?:ed|es|ing|s|e)?(?=\s+(?:[\w’'-]+\s+){1,4}?(?:in|at|during)\s+(?:[\w’'-]+\s+){0,3}?(?:debates?|polls|primar(?:y|ies)|interviews?|ratings)\b)"
    r"|forg(?:e|es|ed|ing)(?=\s+(?:[\w’'-]+\s+){0,3}?(?:reputations?|alliances?|ties|links|bonds?|friendships?|relations?|relationships?|coalitions?|consensus|compromises?|partnerships?|paths?|careers?|deals?|unity|peace|ahead)\b)"
    r"|plott(?:ed|ing)(?!\s+(?:to|against|with)\b)(?=\s+[^.;]{0,60}?\b(?:graphs?|charts?|maps?|diagrams?|axis|axes|statistics|data|figures|curves?)\b)"
    r"|fir(?:e|es|ed|ing)\s+back(?=\s+(?:at|on)\s+(?:[\w’'-]+\s+){0,4}?(?:comments?|critics|criticism|remarks?|claims?|accusations?|statements?|suggestions?|twitter|facebook)\b)"
    r"|picked\s+up\s+by\s+(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+)?(?:ambulances?|taxis?|cabs?|bus|driver|helicopters?|boats?|ships?|fishermen|fisherman|vessels?)\b"
    r"|trampl(?:e|es|ed|ing)\s+(?:up)?on\s+(?:[\w’'-]+\s+){0,4}?(?:constitution|rights|freedoms?|laws?|dignity|sovereignty|democracy|justice|principles|memory)\b"
    r"|(?:revok|withdr|lift|cancel|quash|annul|rescind|suspend|drop|overturn|vacat)\w+\s+(?:[\w’'-]+\s+){0,3}?warrants?\s+for\s+(?:the|his|her|their)\s+(?P<ordered>arrests?)\b"
    r"|leaves?\s+(?:(?:the|his|her|their)\s+)?(?:\w+\s+)?(?:prison|jail)\s+(?:during\s+the\s+(?:day|week)|by\s+day|for\s+(?:the\s+day|work|weekends?)|(?:on|at)\s+weekends)\b",
)

_ACCIDENT = re.compile(
    r"\b(?:accident|crash(?:ed)?|collision|derail\w*|(?<!cease-)fire|blaze|earthquake|quake|tsunami|flood\w*|storm|hurricane|cyclone|typhoon|"
    r"tornado|landslide|avalanche|pile-?up|collapsed?|capsiz\w*|aircraft|firefighters?|wildfires?|volcan\w+|eruption|virus|outbreak|"
    r"oil\s+(?:spills?|leaks?|slicks?)|blow-?outs?|gas\s+(?:leaks?|explosions?)|(?:oil|drilling)\s+rigs?|boilers?|meltdown)\b",
)
_VIOLENCE = re.compile(
    r"\b(?:attack(?:s|ed|ers?)?|gunm[ae]n|shot|shooting|bomb\w*|terror\w*|murder\w*|stab\w*|killings?|militants?|troops|airstrikes?|"
    r"massacre|assassin\w*|insurgents?|rebels?|torture\w*|execut(?:ed|ions?)|soldiers|assault\w*"
    r"|open(?:s|ed|ing)?\s+fire|fired\s+(?:at|into|on)|gunfire|crossfire"
    r"|(?:artillery|exchang\w*|machine-?gun|mortar|return\w*|rifle)\s+fire)\b",
)

IN_SPORT = word_set(
    "killing shooting armed_attack bombing wounding siege torture crackdown invasion plot threat execution "
    "assassination military_reply withdrawal agreement condemnation labour_strike air_strike shelling mass_killing "
    "looting conviction sentence trial appeal release sanction charge dismissal recall resolution appointment "
    "hostage_taking abduction sanction_lifted"
)
"""Kinds that the language of sport borrows words of."""


def is_sport(text: str) -> bool:
    """Whether a document is about sport, by the share of sport's own words in its first 20,000 characters."""
    head = text[:20_000].lower()
    found = sum(1 for _ in _SPORT.finditer(head))
    return found >= _SPORT_LEAST and found >= _SPORT_SHARE * (head.count(" ") + 1)


def is_accident(text: str) -> bool:
    """Whether a document is about an accident or a disaster and not about violence, by the words of its beginning."""
    head = text[:20_000].lower()
    accidents = sum(1 for _ in _ACCIDENT.finditer(head))
    return accidents >= 3 and accidents > 2 * sum(1 for _ in _VIOLENCE.finditer(head))


_BOMB = re.compile(
    r"(?P<none>\b(?:no|not|without|planned|planning|plans|plotted|plotting|seeking|sought|traces?\s+of|search(?:ed|ing)?\s+for"
    r"|rul(?:e|ed|ing)\s+out)\s+(?:(?!said\b)[\w’'-]+\s+){0,3})?"
    r"\b(?:bomb(?:s|ed|er|ers|ing|ings)?|grenades?|explosives)\b"
    r"(?P<other>\s+(?:alert|detector|disposal|hoax|scare|shelter|squad|threat)s?\b)?"
)


def tells_of_bombs(text: str) -> bool:
    """Whether a document says more than once that a bomb went off: an "explosion" in it is of a bomb, not of gas.

    Bombs that were planned, sought, or not found say nothing of what went off.
    """
    head = text[:20_000].lower()
    told = (each for each in _BOMB.finditer(head) if not each["none"] and not each["other"])
    return len(list(islice(told, 2))) > 1


def tells_of_violence(text: str) -> bool:
    """Whether a sentence has a word of violence."""
    return _VIOLENCE.search(text.lower()) is not None


def accident_here(text: str) -> bool:
    """Whether a sentence speaks of an accident or a disaster and not of violence."""
    return _ACCIDENT.search(text.lower()) is not None and not tells_of_violence(text)


_SENTENCED_TO = re.compile(
    r"\b(?:sentenc|condemn|jail|imprison)\w*\s(?:[^.;]|(?<=\s\w)\.){0,150}?\bto\s+"
    r"(?P<term>(?:\d+\.\d+[ -])?(?:[\w'’]+[ -]){0,7}"
    r"(?:imprisonment|prison|jail|death|house\s+arrest|forced\s+labou?r|community\s+service))\b",
)


def terms(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches that only say how long: in "to sentence him to life imprisonment" the verb says what is done."""
    found = _SENTENCED_TO.finditer(lowered(text[start:end]))
    return [(start + first, start + last) for first, last in (match.span("term") for match in found)]


_TELLER_AHEAD = re.compile(
    r"^\W*according\s+to\b[^,;.]*$"
    r"|\b(?:estimates?|reports?|accounts?|statements?|figures?|counts?|stud(?:y|ies)|surveys?|footage|videos?)\s+by\s+(?:the\s+)?$"
)


def is_teller(text: str, start: int, place: int) -> bool:
    """Whether a participant at `place` of the sentence that begins at `start` tells of the deed and did not do it.

    "According to NPR, the police …"; "some estimates by the Red Cross".
    """
    return _TELLER_AHEAD.search(text[start:place].lower()) is not None


_PROVIDING = re.compile(
    r"\b(?:constitution|penal code|criminal code|civil code|statute|code|charter|convention|bylaws?)\s+(?:\w+ly\s+)?"
    r"(?:specif(?:y|ies)|provides?|requires?|stipulates?|states?|allows?|permits?|says?|mandates?|prescribes?|defines?)\b"
    r"|^\W*under\s+(?:the|its|their)\s[^,;.]{0,40}?\b(?:constitution|law|code|rules|statute|act)\b,"
    r"(?=.{0,60}?\b(?:may|can|must|\w+(?<!s)s|are|is)\b)(?!.{0,80}?\b(?:was|were|had|has been|have been)\b)",
)


_DONE = re.compile(
    r"\b(?:was|were|had|has|have|pleaded|said|told|charged|convicted|accused|arrested|faces?|facing|\d{4})\b",
)
_GENERAL = re.compile(
    r"^\W*an?\s+(?:[\w-]+\s+){1,4}?is\s+(?:\w+ly\s+)?(?:issued|imposed|granted|filed|used)\s+"
    r"(?:(?:for|to|on|upon|against)\s+(?:any\w*|those|persons|people|individuals|fugitives|suspects|offenders|defendants|criminals)\b"
    r"|when\b|where\b|if\b|in\s+cases?\b)"
    r"|\bcarr(?:y|ies)\s+(?!out\b)(?:\w+\s+){0,5}?(?:sentences?|penalt(?:y|ies)|terms?|fines?|punishments?)\b"
    r"|\b(?:is|are)\s+punishable\s+by\b"
    r"|\b(?:defin|characteri[sz]|classif)(?:es?|ies|y)\s+[^.;]{0,80}?\b(?:where|when|in\s+which|as)\b",
)


def lays_down(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what a law or a definition lays down for whoever it may be: no happening."""
    sentence = text[start:end].lower()
    return _PROVIDING.search(sentence) is not None or _is_general(sentence)


def _is_general(sentence: str) -> bool:
    """Whether a sentence (in lower case) says what an offence carries, or what a word covers, and no more.

    No time, nothing done.
    """
    found = _GENERAL.search(sentence)
    return found is not None and _DONE.search(sentence) is None


_RULE = (
    r"(?:laws?|acts?|codes?|orders?|decrees?|articles?|sections?|ordinances?|statutes?|legislation|charges?|"
    r"offen[cs]es?|crimes?)"
)
_PUNISHMENT = r"(?:sentences?|penalt(?:y|ies)|punishments?|terms?|imprisonment|fines?|prison)"
_WHOEVER = (
    r"(?:whoever|(?:any(?:one|body)|any\s+(?:person|individual|citizen))\s+(?:who|found|convicted|caught|guilty)|"
    r"(?:people|those|persons)\s+(?:found|convicted|caught|guilty)\s+of)"
)
"""Of whom a rule speaks: nobody yet."""
_REST = r"(?:(?!,?\s+(?:and|but|while|after|when)\s+(?:was|were|has|had|have|is|are|he|she|they|then)\b)[^.;—–])*"
"""What follows, up to where something is told of somebody again."""
_AT_MOST = r"(?:(?!\b(?:for\s+(?!each|every)|if|when|after)\b)[^.;,—–])*"
"""What follows of the most that somebody may get, up to what he may get it for."""
_LAID_DOWN = re.compile(
    rf"\bpunishable\s+(?P<by>(?:by|with)\b{_REST})"
    rf"|\b{_RULE}\b[^.;]{{0,150}}?\s(?P<punishes>punish(?:es)?\b{_REST})"
    rf"|(?P<criminal>\b[^.;,]{{1,80}}?\s(?:is|are)\s+(?:\w+\s+)?(?:criminali[sz]ed|prohibited|outlawed|forbidden)\s+"
    rf"(?:by|under|in)\s[^.;,]{{0,60}}?\b{_RULE}\b)"
    rf"|(?P<as_penalty>\b{_PUNISHMENT}\s+(?:terms?\s+)?as\s+an?\s+(?:punishment|penalty|sanction)\b)"
    rf"|(?P<whoever>\b{_WHOEVER}\b[^.;]{{0,120}}?\b(?:shall|will|may|can|is|are|faces?|risks?)\s+(?:be\s+)?"
    rf"(?:liable|punish|imprison|jail|fine|sentence|execut|subject|deemed|guilty|{_PUNISHMENT})\w*\b{_REST})"
    rf"|\b(?P<nobody>no\s+(?:one|person|citizen|child|individual)\s+(?:shall|may)\s+be\b{_REST})"
    rf"|\b(?:(?:article|section)s?\s+\d|provisions?\b|clauses?\b)[^.;]{{0,60}}?\s(?:states?|provides?|stipulates?|specif(?:y|ies))\s+"
    rf"(?P<provides>that\b(?!.{{0,80}}?\b(?:was|were|had|has)\b){_REST})"
    rf"|\b(?:laws?|acts?|codes?|constitution|convention|statutes?|ordinance|regulations?|rules),?\s+(?:(?:that|which)\s+)?"
    rf"(?:\w+ly\s+)?(?:states?|provides?|stipulates?|specif(?:y|ies)|requires?)\s+"
    rf"(?P<stipulates>that\b(?!.{{0,80}}?\b(?:was|were|had|has)\b){_REST})"
    rf"|^\W*(?P<failing>failure\s+to\s+(?:appear|attend|comply|report|surrender|pay)\b(?!.{{0,80}}?\b(?:was|were|had|has|led|drew)\b){_REST})"
    rf"|\b{_RULE}\b[^.;]{{0,150}}?\s(?P<imposes>(?:imposes?|carr(?:y|ies)|prescribes?|provides?\s+for)\s"
    rf"(?:[\w’'-]+\s+){{0,6}}?{_PUNISHMENT}\b{_REST})"
    rf"|\bfac(?:e|es|ed|ing)\s+(?:[\w-]+\s+){{0,4}}?(?P<at_most>(?:maximum|mandatory\s+minimum|statutory)\s{_AT_MOST})"
    rf"|\bmakes?\s+it\s+an?\s+(?:[\w-]+\s+)?(?P<crime>(?:crime|offen[cs]e|felony|misdemeanou?r)\s+(?:for|to)\b{_REST})"
    r"|\b(?:constitution|law|act|code|convention|treaty|article|statute)s?\s+(?:that\s+|which\s+)?(?:\w+ly\s+)?"
    rf"(?P<prohibits>(?:prohibits?|forbids?|outlaws?|bans?|criminali[sz]es?)\b{_REST})"
    rf"|\b(?:doctrines?|laws?|acts?|codes?|treat(?:y|ies)|conventions?|statutes?|rules)\s+(?:\w+ly\s+)?"
    rf"(?P<regards>(?:treats?|regards?|considers?|defines?|counts?)\s{_REST})"
    rf"|\b(?:laws?|bills?)\s+(?:that\s+|which\s+)?(?P<allows>(?:permit|allow|authori[sz]e)(?:s|d|ed|ted|ting|ing)?\s{_REST})",
)
"""What a rule lays down for whoever it may be, within a sentence that may tell of more."""
_FOR_RELEASE = re.compile(r"\W*for\s+immediate\s+release\b(?!\s+of\b)")
"""The head of what is sent to the press."""
_LAYS_DOWN = re.compile(
    r"punish|criminali|prohibit|outlaw|forbid|\bas\s+an?\s+(?:penalty|sanction)|whoever|\bany|(?:found|convicted|caught|guilty)\s+of\b"
    r"|\bno\s+(?:one|person|citizen|child|individual)\s|(?:state|provide|stipulate|require|specifie)s?\s+that\b|specify"
    r"|failure\s+to|imposes?\s|carr(?:y|ies)\s|prescribe|provides?\s+for|makes?\s+it|\bbans?\b|treats?\s|regards?\s|considers?\s"
    r"|defines?\s|counts?\s|permit|allow|authori[sz]e|maximum|mandatory\s+minimum|statutory",
)
"""Words of which each of these ways has one; to look for them is quicker."""


def figurative(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of a sentence that are figures of speech or lay down a rule; a trigger inside one says no happening."""
    return [(start + first, start + last) for first, last in _figures(text[start:end])]


@lru_cache(maxsize=1 << 15)  # the sentences of a text of 4 MB
def _figures(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where the figures of speech and the rules of a sentence stand; asked twice where two engines read together."""
    low = lowered(sentence)
    figures = [match.span(match.lastgroup or 0) for match in _FIGURATIVE.finditer(low)]
    if (headed := _FOR_RELEASE.match(low)) is not None:
        figures.append(headed.span())
    laid_down = _LAID_DOWN.finditer(low) if _LAYS_DOWN.search(low) else ()
    rules = [match.span(match.lastgroup) for match in laid_down if match.lastgroup]
    return (*figures, *rules)
