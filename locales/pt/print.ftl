# The atlas of towns and the book to print.
offers-yes = sim
offers-no = não
offers-unknown = ?
atlas-title = O que as cidades oferecem a moradores estrangeiros
atlas-intro = Muitos direitos dependem da cidade. O ponto de interrogação quer dizer que não sabemos, não que não há.
atlas-map = O número: quantas das { $n } coisas há em algum lugar desta província, até onde sabemos.
atlas-place = Lugar
atlas-newest = Fonte mais nova
atlas-due = antigo: pergunte antes
atlas-csv = Esta tabela em CSV
book-title = Direitos e ajuda: { $place }
book-date = Feito em { $date }. Números e horários mudam: pergunte antes de contar com eles.
book-topics = Temas
book-scan = Pergunte ao bot, grátis e sem nome:
