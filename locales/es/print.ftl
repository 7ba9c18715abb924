# The atlas of towns and the book to print.
offers-yes = sí
offers-no = no
offers-unknown = ?
atlas-title = Qué ofrecen las ciudades a los residentes extranjeros
atlas-intro = Muchos derechos dependen de la ciudad. El signo de interrogación quiere decir que no lo sabemos, no que no haya.
atlas-map = El número: cuántas de las { $n } cosas hay en algún lugar de esta prefectura, por lo que sabemos.
atlas-place = Lugar
atlas-newest = Fuente más nueva
atlas-due = antiguo: pregunte antes
atlas-csv = Esta tabla en CSV
book-title = Derechos y ayuda: { $place }
book-date = Hecho el { $date }. Los números y horarios cambian: pregunte antes.
book-topics = Temas
book-scan = Pregunte al bot, gratis y sin nombre:
