# The atlas of towns and the book to print.
offers-yes = mayroon
offers-no = wala
offers-unknown = ?
atlas-title = Ano ang inaalok ng mga bayan sa dayuhang residente
atlas-intro = Maraming karapatan ang depende sa bayan. Ang tandang pananong ay “hindi namin alam”, hindi “wala”.
atlas-map = Ang bilang: ilan sa { $n } ang mayroon saanman sa prefecture na ito, ayon sa alam namin.
atlas-place = Lugar
atlas-newest = Pinakabagong pinagkunan
atlas-due = luma: magtanong muna
atlas-csv = Ang talahanayang ito bilang CSV
book-title = Karapatan at tulong: { $place }
book-date = Ginawa noong { $date }. Nagbabago ang numero at oras: magtanong muna.
book-topics = Mga paksa
book-scan = Magtanong sa bot, libre at walang pangalan:
