"""States and demonyms. Names of states come from the Unicode CLDR, by Babel."""

from __future__ import annotations

from functools import cache

from babel import Locale

from answerable.reading.language.words import fold

_OTHER_STATES = (
    "Britain",
    "Great Britain",
    "UK",
    "U.K.",
    "US",
    "U.S.",
    "USA",
    "U.S.A.",
    "America",
    "United States of America",
    "Soviet Union",
    "USSR",
    "Yugoslavia",
    "Czechoslovakia",
    "East Germany",
    "West Germany",
    "Czech Republic",
    "Burma",
    "Ivory Coast",
    "Turkey",
    "Palestine",
    "Gaza",
    "Kosovo",
    "North Korea",
    "South Korea",
    "Holland",
    "Swaziland",
    "Macedonia",
    "Hong Kong",
    "Taiwan",
    "Islamic Republic of Iran",
    "Russian Federation",
    "Democratic Republic of the Congo",
    "DR Congo",
    "DRC",
    "UAE",
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Vatican",
    "Myanmar",
    "Zaire",
    "Bosnia",
    "Trinidad",
)

OLD_NAMES = {
    "BA": ("Bosnia", "Bosnia and Herzegovina"),
    "CD": ("DR Congo", "DRC", "Congo", "Democratic Republic of Congo", "Democratic Republic of the Congo"),
    "CG": (
        "Republic of the Congo",
        "Congo",
    ),
    "CI": ("Ivory Coast",),
    "CN": ("People's Republic of China", "PRC"),
    "CZ": ("Czech Republic",),
    "DE": ("Federal Republic of Germany",),
    "GB": ("UK", "Britain", "Great Britain"),
    "HK": ("Hong Kong",),
    "IR": ("Islamic Republic of Iran",),
    "KP": ("DPRK", "Democratic People's Republic of Korea"),
    "KR": ("Republic of Korea",),
    "MK": ("Macedonia",),
    "MM": ("Myanmar", "Burma"),
    "NL": ("Holland", "The Netherlands"),
    "PS": ("Palestine",),
    "RU": ("Russian Federation",),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TR": ("Turkey",),
    "US": ("US", "USA", "United States of America", "America"),
    "VA": ("Holy See", "Vatican"),
    "AE": ("UAE",),
    "SU": ("Soviet Union", "USSR"),
    "YU": ("Yugoslavia",),
    "CS": ("Czechoslovakia",),
    "DD": ("East Germany", "German Democratic Republic"),
}
"""Other names of states, by ISO 3166-1 code; withdrawn codes for those that are no more."""

_DEMONYMS = """
Afghan:Afghanistan Albanian:Albania Algerian:Algeria American:United_States Angolan:Angola Argentine:Argentina
Argentinian:Argentina Armenian:Armenia Australian:Australia Austrian:Austria Azerbaijani:Azerbaijan Bahraini:Bahrain
Bangladeshi:Bangladesh Belarusian:Belarus Belgian:Belgium Bolivian:Bolivia Bosnian:Bosnia Brazilian:Brazil
British:United_Kingdom Bulgarian:Bulgaria Burmese:Myanmar Burundian:Burundi Cambodian:Cambodia Cameroonian:Cameroon
Canadian:Canada Chadian:Chad Chilean:Chile Chinese:China Colombian:Colombia Congolese:Congo Croatian:Croatia
Cuban:Cuba Cypriot:Cyprus Czech:Czechia Danish:Denmark Dominican:Dominican_Republic Dutch:Netherlands
Ecuadorian:Ecuador Egyptian:Egypt Emirati:United_Arab_Emirates English:England Eritrean:Eritrea Estonian:Estonia
Ethiopian:Ethiopia Fijian:Fiji Filipino:Philippines Finnish:Finland French:France Gambian:Gambia Georgian:Georgia
German:Germany Ghanaian:Ghana Greek:Greece Guatemalan:Guatemala Guinean:Guinea Haitian:Haiti Honduran:Honduras
Hungarian:Hungary Icelandic:Iceland Indian:India Indonesian:Indonesia Iranian:Iran Iraqi:Iraq Irish:Ireland
Israeli:Israel Italian:Italy Ivorian:Ivory_Coast Jamaican:Jamaica Japanese:Japan Jordanian:Jordan Kazakh:Kazakhstan
Kenyan:Kenya Korean:Korea Kosovar:Kosovo Kurdish: Kuwaiti:Kuwait Kyrgyz:Kyrgyzstan Laotian:Laos Latvian:Latvia
Lebanese:Lebanon Liberian:Liberia Libyan:Libya Lithuanian:Lithuania Macedonian:North_Macedonia Malagasy:Madagascar
Malawian:Malawi Malaysian:Malaysia Maldivian:Maldives Malian:Mali Maltese:Malta Mauritanian:Mauritania
Mexican:Mexico Moldovan:Moldova Mongolian:Mongolia Montenegrin:Montenegro Moroccan:Morocco Mozambican:Mozambique
Namibian:Namibia Nepali:Nepal Nepalese:Nepal Nicaraguan:Nicaragua Nigerian:Nigeria Nigerien:Niger Norwegian:Norway
Omani:Oman Pakistani:Pakistan Palestinian:Palestine Panamanian:Panama Paraguayan:Paraguay Peruvian:Peru
Polish:Poland Portuguese:Portugal Qatari:Qatar Romanian:Romania Russian:Russia Rwandan:Rwanda Salvadoran:El_Salvador
Saudi:Saudi_Arabia Scottish:Scotland Senegalese:Senegal Serbian:Serbia Singaporean:Singapore Slovak:Slovakia
Slovenian:Slovenia Somali:Somalia Soviet:Soviet_Union Spanish:Spain Sri_Lankan:Sri_Lanka Sudanese:Sudan
Swedish:Sweden Swiss:Switzerland Syrian:Syria Taiwanese:Taiwan Tajik:Tajikistan Tanzanian:Tanzania Thai:Thailand
Togolese:Togo Tunisian:Tunisia Turkish:Türkiye Turkmen:Turkmenistan Ugandan:Uganda Ukrainian:Ukraine
Uruguayan:Uruguay Uzbek:Uzbekistan Venezuelan:Venezuela Vietnamese:Vietnam Welsh:Wales Yemeni:Yemen Zambian:Zambia
Zimbabwean:Zimbabwe European: African: Asian: Arab: Western: Chechen: Catalan:Catalonia Uyghur: Rohingya:
Tibetan:Tibet Basque: Crimean:Crimea Kashmiri: Latin_American: Middle_Eastern: Muslim: Christian: Jewish: Shia:
Sunni: Sikh: Hindu: Islamic: Islamist: Nazi: Communist: Republican: Democratic: Catholic: Californian:California
Texan:Texas
"""

_PEOPLES = """
Kurd: Turk:Türkiye Serb:Serbia Croat:Croatia Bosniak:Bosnia Pole:Poland Dane:Denmark Swede:Sweden Finn:Finland
Spaniard:Spain Scot:Scotland Briton:United_Kingdom Jew: Tutsi: Hutu: Yazidi: Druze: Alawite: Tatar: Roma:
Hazaras: Masalit: Zaghawa: Tigrayan: Oromo: Igbo: Fulanis: Hausa: Yoruba: Tuareg: Pashtun: Balochs: Tamils: Sinhalese:
Assyrian: Copt: Maronite: Ahmadis: Ismailis: Berber: Sahrawi: Dinka: Nuer: Shilluk: Lendu: Banyamulenge: Ingush:
Ossetian: Abkhaz: Circassian: Hmong: Papuan: Kikuyu: Kalenjin: Herero: Uighur: Mapuche: Yanomami: Dalit: Meitei:
Shiite: Ogoni: Ijaw:
"""
"""Nouns for people of a nation or a group; for the others the adjective serves; plurals where one is a surname."""


def _with_plural(word: str) -> tuple[str, ...]:
    return (word,) if word.endswith(("s", "sh", "ch", "ese", "ze")) else (word, f"{word}s")


DEMONYMS = {
    fold(name.replace("_", " ")): state.replace("_", " ")
    for adjective, _, state in (pair.partition(":") for pair in (_DEMONYMS + _PEOPLES).split())
    for name in _with_plural(adjective)
}
"""Demonym or other word of belonging, singular and plural → the state, empty where it is of none."""


@cache
def states() -> frozenset[str]:
    """Names of states, folded."""
    territories = Locale("en").territories
    found = {
        name
        for code, name in territories.items()
        if len(code) == 2 and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB"}
    }
    return frozenset(fold(name) for name in (*found, *_OTHER_STATES))


_PLACES = """
afghanistan africa asia europe america antarctica middle_east north_america south_america latin_america
central_africa balkans caucasus crimea donbas darfur tigray kashmir kurdistan catalonia scotland chechnya xinjiang
tibet gaza_strip west_bank golan_heights sinai punjab sindh balochistan sistan khuzestan
sistan_and_baluchestan sistan_and_baluchistan sistan_and_balochistan kohgiluyeh_and_boyer-ahmad
chaharmahal_and_bakhtiari jammu_and_kashmir newfoundland_and_labrador tyne_and_wear rakhine kivu london paris
berlin madrid rome vienna brussels the_hague geneva moscow kyiv kiev minsk warsaw prague budapest stockholm oslo
copenhagen helsinki lisbon athens ankara istanbul damascus aleppo baghdad mosul tehran beirut amman jerusalem
tel_aviv cairo tripoli tunis algiers rabat khartoum addis_ababa nairobi kampala kigali kinshasa lagos abuja
johannesburg cape_town harare mogadishu kabul kandahar islamabad karachi lahore delhi new_delhi mumbai dhaka colombo
yangon bangkok hanoi manila jakarta kuala_lumpur beijing shanghai urumqi lhasa tokyo seoul pyongyang canberra sydney
melbourne christchurch wellington washington new_york new_york_city los_angeles chicago boston houston dallas miami
havana caracas bogota bogotá lima quito santiago buenos_aires brasilia mexico_city managua san_salvador tegucigalpa
guatemala_city sarajevo srebrenica belgrade pristina zagreb skopje tirana sofia bucharest chisinau tbilisi yerevan
baku grozny tashkent bishkek astana almaty dushanbe sanaa aden riyadh jeddah doha manama dubai abu_dhabi muscat
kuwait_city texas california florida georgia louisiana virginia ohio michigan alabama illinois pennsylvania arizona
nevada oregon ontario quebec alberta queensland victoria new_south_wales
"""
PLACES = frozenset(name.replace("_", " ") for name in _PLACES.split())
"""Cities and regions often in the news, folded. Any other place is known by the words around it."""
