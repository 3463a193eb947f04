"""Common words of bodies' names in Russian, Persian and Arabic with the English word that lists put for them."""

from __future__ import annotations

_RUSSIAN = """
завод plant | институт institute | исследовательский research | исследовательское research
научно scientific | научный scientific | производственное production | производственный production
предприятие enterprise | объединение association | центр center | центральный central | бюро bureau
конструкторское design | конструкторский design | приборостроительный instrument making
машиностроительный machine building | банк bank | группа group | компания company
корпорация corporation | фонд foundation | университет university | государственный state
государственное state | государственная state | федеральный federal | федеральное federal
министерство ministry | обороны defense | ракетный missile | ракетное missile | ракетных missiles
авиационный aviation | авиационная aviation | авиация aviation | морской marine | морское marine
торговый trading | торговая trading | электронный electronic | электронные electronic
технологии technologies | технологий technologies | системы systems | систем systems
российский russian | российская russian | общероссийский all russian | всероссийский all russian
служба service | безопасности security | управление department | главное main | ремонтный repair
химический chemical | металлургический metallurgical | электромеханический electromechanical
механический mechanical | оптический optical | опытный experimental | экспериментальный experimental
радио radio | связи communications | союз union | партия party | движение movement | народный people
народная people | республики republic | республика republic | совет council | комитет committee
агентство agency | лаборатория laboratory | верфь shipyard | судостроительный shipbuilding
судоремонтный ship repair | имени named after | военный military | военная military
специальный special | микроэлектроники microelectronics | автоматики automation | точного precision
приборов instruments | моторный engine | двигателей engines | вертолеты helicopters
вертолетный helicopter
"""
_PERSIAN_ARABIC = """
شرکت company | صنایع industries | صنعت industry | صنعتی industrial | گروه group
سازمان organization | بنیاد foundation | بانک bank | دانشگاه university | مرکز center
موسسه institute | وزارت ministry | دفاع defense | نیروی force | سپاه corps | پاسداران guards
انقلاب revolution | اسلامی islamic | اسلامي islamic | ایران iran | بازرگانی trading | تجارت trade
بین‌المللی international | هواپیمایی airlines | هوایی air | هوافضا aerospace | دریایی naval
کشتیرانی shipping | پتروشیمی petrochemical | نفت oil | گاز gas | فولاد steel | تحقیقات research
پژوهش research | فناوری technology | مهندسی engineering | خدمات services | توسعه development
سرمایه‌گذاری investment | ستاد headquarters | فرماندهی command | انتظامی police | زندان prison
دادگاه court | بسیج basij | قدس qods | دانش knowledge | الکترونیک electronics | قطعات parts
خودرو automobile | ملی national | دولتی state | جمهوری republic | شركة company | مجموعة group
مؤسسة foundation | مصرف bank | بنك bank | حزب party | الدولة state | دولة state | الإسلامية islamic
اسلامية islamic | الاسلامية islamic | العراق iraq | الشام levant | سوريا syria | لبنان lebanon
ليبيا libya | اليمن yemen | تونس tunisia | مصر egypt | جبهة front | جيش army | الجيش army
كتيبة battalion | لواء brigade | فرقة division | حركة movement | جماعة group | تنظيم organization
القاعدة qaida | التجارة trading | التجارية trading | للتجارة trading | الصناعية industrial
القابضة holding | النفط oil | الغاز gas | مركز center | البحوث research | العلمية scientific
جامعة university | وزارة ministry | الدفاع defense | الوطني national | الوطنية national
قوات forces | الدولية international | الدولي international | العامة general | خدمات services
الخدمات services | هيئة authority
"""

WORDS: dict[str, str] = {
    word: english
    for text in (_RUSSIAN, _PERSIAN_ARABIC)
    for line in text.splitlines()
    for pair in line.split("|")
    if len(parts := pair.split()) >= 2
    for word, english in [(parts[0], " ".join(parts[1:]))]
}
"""Lower-case word → English words."""
