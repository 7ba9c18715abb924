# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = De { $from } a { $to }
moving-lost = Lo que se acaba: { $to } no lo tiene
moving-ask = { $from } lo tiene. De { $to } no lo sabemos: pregunte allí antes de mudarse
moving-gained = Lo que hay en { $to }
moving-same = Lo que tienen las dos
moving-unknown = No se sabe de ninguna: { $list }
moving-no-page = Todavía no tenemos página sobre { $place }. Pregunte en el municipio qué ofrece a los extranjeros.
offer-desk = Ventanilla para extranjeros
offer-interpreters = Intérpretes
offer-classes = Clases de idioma
offer-school = Ayuda en la escuela
offer-housing = Vivienda pública
offer-medical = Ayuda médica
offer-council = Consejo de residentes extranjeros
offer-assembly = Ser escuchado por la asamblea
offer-ordinance = Norma contra la discriminación
offer-ngos = Grupos que ayudan
