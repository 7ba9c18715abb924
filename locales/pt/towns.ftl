# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = De { $from } para { $to }
moving-lost = O que acaba: { $to } não tem
moving-ask = { $from } tem. Sobre { $to } não sabemos: pergunte lá antes de mudar
moving-gained = O que há em { $to }
moving-same = O que as duas têm
moving-unknown = Não se sabe de nenhuma: { $list }
moving-no-page = Ainda não temos página sobre { $place }. Pergunte na prefeitura o que oferece a estrangeiros.
offer-desk = Balcão para estrangeiros
offer-interpreters = Intérpretes
offer-classes = Aulas de idioma
offer-school = Ajuda na escola
offer-housing = Moradia pública
offer-medical = Ajuda médica
offer-council = Conselho de moradores estrangeiros
offer-assembly = Ser ouvido pela câmara
offer-ordinance = Lei municipal contra a discriminação
offer-ngos = Grupos que ajudam
