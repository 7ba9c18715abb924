# The atlas of towns and the book to print.
offers-yes = छ
offers-no = छैन
offers-unknown = ?
atlas-title = सहरहरूले विदेशी बासिन्दालाई के दिन्छन्
atlas-intro = धेरै अधिकार बसेको सहरअनुसार फरक हुन्छन्। प्रश्नचिह्नको अर्थ “थाहा छैन”, “छैन” होइन।
atlas-map = अङ्क: { $n } मध्ये कति कुरा यस प्रिफेक्चरमा कतै छ, हामीलाई थाहा भएसम्म।
atlas-place = ठाउँ
atlas-newest = सबैभन्दा नयाँ स्रोत
atlas-due = पुरानो: पहिले सोध्नुहोस्
atlas-csv = यो तालिका CSV मा
book-title = अधिकार र मद्दत: { $place }
book-date = { $date } मा बनाइएको। नम्बर र समय फेरिन सक्छ: पहिले सोध्नुहोस्।
book-topics = विषय
book-scan = बोटलाई सोध्नुहोस्, निःशुल्क, नाम चाहिँदैन:
