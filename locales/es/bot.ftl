# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = ¿Está en peligro ahora? Llame:
reports-short-never = no avisa a migración
reports-short-may = puede preguntar por su visa
reports-short-must = debe avisar a migración
reports-short-unknown = si avisa: no se sabe

## Whether an office reports (promise 16)
reports-never = No avisa a migración (Nyukan) sobre usted.
reports-may = Puede avisar a migración (Nyukan). Usted puede preguntar sin dar su nombre.
reports-must = Tiene que avisar a migración (Nyukan).
reports-unknown = No sabemos si esta oficina avisa a migración (Nyukan). Puede preguntar sin dar su nombre.

## First message (promises 1, 2, 4, 5)
welcome = Pregunte sobre la vida, el trabajo y la visa.
promise-free = Gratis. Sin nombre, sin cuenta con nosotros.
promise-kept = No guardamos nada de lo que escribe. Después de diez minutos ya no sé de qué hablamos.
welcome-how = Cuente qué pasó, con sus propias palabras. Por ejemplo: “el jefe dice otra vez que el próximo mes”, “perdí mi zairyu card”, “dónde llevo a mi hijo al doctor”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram conoce su cuenta y puede leer este chat. Las notificaciones pueden mostrar nuestra respuesta: silencie el chat o actívele el borrado automático.
note-web = El dueño de este wifi puede ver que abrió esta página, pero no lo que pregunta.
note-terminal = Esta computadora puede guardar lo que se escribió aquí.
note-sms = La telefónica ve los SMS. Web o Telegram
note-line = LINE conoce su cuenta y puede leer este chat.
note-whatsapp = WhatsApp conoce su número.
note-messenger = Facebook conoce su cuenta y puede leer este chat.

## Not understood, not covered, not sure
unknown = Esto no lo sé, o no entendí. Escríbalo con otras palabras, por favor, o pregunte a una persona:
not-written-yet = Creo que entiendo, pero todavía no tengo un texto sobre esto. Aquí saben:
choose = No lo sé bien. ¿Cuál se parece más?
none-of-these = Ninguno de estos: hablar con alguien
not-what-i-meant = No es eso lo que quise decir
also = También escribió sobre: { $title }

## Place (the answer depends on the town)
depends-on-place = Esto depende de la ciudad. ¿En qué ciudad vive? Escriba el nombre o su código postal.
ask-place = ¿En qué ciudad vive? Escriba el nombre o su código postal, por ejemplo { $example }.
which-place = Hay varios lugares con ese nombre. ¿Cuál es?
place-set = Su ciudad: { $place }.
in-place = En { $place }:
near-place = Quién ayuda cerca de { $place }
who-helps = Quién ayuda
nothing-local = Todavía no tengo nada propio de { $place }.

## Offices
open-now = abierto ahora
closed-now = cerrado ahora
hours = Horario: { $hours }
hours-holidays = En feriados el horario puede cambiar.
languages = Idiomas: { $list }
cost-free = gratis
cost-paid = cuesta dinero
cost-by-income = gratis si gana poco
call-free = llamada gratis
call-paid = la llamada cuesta
prepaid-fails = muchas veces no funciona desde celular prepago o teléfono por internet
number-as-of = número de { $year }, puede haber cambiado
number-undated = número de una página sin fecha, puede haber cambiado
no-number = No tenemos un número comprobado. Vea la página:
# promise 15
secret-address = Este lugar es secreto. Llame; le dirán adónde ir.
needs-nothing = no piden papeles
needs-residence-card = piden zairyu card
needs-insurance = piden la tarjeta del seguro (hoken)
needs-registered-address = piden domicilio registrado
needs-appointment = hay que sacar cita
any-status = para todos, con o sin visa
only-lawful = para quien tiene visa vigente

## Sources
source = Fuente: { $title }, página del { $date }
source-undated = Fuente: { $title }, página sin fecha
source-checked = Fuente: { $title }, revisada el { $date }
law = Ley: { $act }, artículo { $article }
law-act = Ley: { $act }
law-general = todavía no comparado con el texto de la ley
fact-old = Esta página es antigua ({ $date }). Pregunte antes de confiar en ella.
draft = Texto todavía no leído por un hablante nativo.
not-translated = Todavía no está en su idioma. Aquí está en { $language }:
show-this = Muestre esto, o léalo en voz alta:
card-means = Quiere decir: { $meaning }
information-only = Esto es información, no asesoría legal.

## Buttons
button-more = Más: derechos, papeles, ley
button-others = Otros que ayudan
button-card = Qué mostrar en ventanilla
button-back = Volver
button-language = Idioma
button-place = Mi ciudad
button-menu = Todos los temas
button-erase = Borrar esta conversación
button-delete-this = Borrar esto
button-privacy = ¿Esto es anónimo?
cover = Toque para leer

## The bot's own topics
bot-hello = Hola. Respondo preguntas sobre la vida, el trabajo y la visa. ¿Qué pasó?
bot-help = Escriba qué pasó, en su idioma. Yo le digo qué derechos tiene y quién ayuda cerca de usted. Aquí no responde nadie más: es una máquina.
# promise 1, 4, 5
bot-privacy = No sé quién es usted. No guardo nada de lo que escribe: ni nombre, ni número, ni texto. No aviso a la policía ni a migración. Después de diez minutos ya no sé de qué hablamos.
# promise 3
bot-privacy-limit = Si alguien controla nuestra computadora mientras usted escribe, podría leer su pregunta en ese momento.
bot-human = Soy una máquina. Estas personas pueden hablar con usted:
bot-language = ¿En qué idioma?
bot-place = ¿En qué ciudad vive? Escriba el nombre o su código postal.
# promise 6
bot-erase-telegram = Borré lo que Telegram me permite. Mensajes más antiguos: mantenga presionado el chat, Eliminar.
# promise 6
bot-erase-web = Olvidado. Su navegador guarda el historial. Puede borrarlo ahí.
# promise 6
bot-erase-sms = Olvidado. No puedo borrar los SMS de su celular ni de su compañía telefónica.
# promise 6
bot-erase-terminal = Olvidado.
bot-menu = ¿De qué se trata?
language-set = Desde ahora: { $language }.

## Errors
# promise 20
no-memory = En este momento no puedo recordar nada de un mensaje a otro.
error-empty = Escriba qué pasó, por favor.
error-too-long = Es demasiado largo para mí. Escriba lo más importante, por favor.
error-not-text = No puedo ver fotos ni oír audios. Escriba en pocas palabras qué pasó, por favor.
error-group = Escríbame en privado, por favor. Aquí otros pueden leer.
# promise 18
error-busy = Demasiados mensajes. Espere un minuto, por favor.
error-late = Me demoro más de lo debido. Escriba otra vez, por favor.
error-bad-request = No pude leer este pedido.
error-too-large = Este pedido es demasiado grande.
error-not-found = No hay nada en esta dirección.
error-internal = Algo falló aquí. Intente otra vez, por favor.

## Areas of the menu
area-emergency = Emergencia
area-safety = Violencia, policía
area-work = Trabajo, sueldo
area-status = Visa, zairyu card
area-health = Doctor, hospital
area-money = Dinero, impuestos, nenkin
area-housing = Vivienda
area-education = Escuela, idioma
area-family = Boda, nacimiento, muerte
area-civic = Municipio, abogado, ayuda
area-life = Manejar, celular, irse del país

## Units
unit-hour = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
unit-day = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
unit-week = { $n ->
    [one] { $n } semana
   *[other] { $n } semanas
}
unit-month = { $n ->
    [one] { $n } mes
   *[other] { $n } meses
}
unit-year = { $n ->
    [one] { $n } año
   *[other] { $n } años
}
unit-time = { $n ->
    [one] { $n } vez
   *[other] { $n } veces
}
unit-yen = { $n } yenes
unit-percent = { $n }%
unit-age = { $n } años de edad

## Hours in words
weekdays-short = lun mar mié jue vie sáb dom
hours-always = día y noche
hours-closed = cerrado
hours-holiday = feriados

## SMS (short; -tail at most 20 characters)
sms-tail = 1 más 2 oficinas
sms-read = Responda 1 para leer
sms-menu = 0 menú
# promise 20
sms-no-memory = Ahora no puedo recordar. Pregunte con palabras o envíe el código.

## Web page
web-title = Madoguchi
web-placeholder = ¿Qué pasó?
web-ask = Preguntar
web-leave = Salir
web-leave-hint = Presione Shift tres veces para salir al instante
# promise 7
web-leave-limit = Salir no borra su historial.
web-language = Idioma
web-your-question = Su pregunta
web-answer = Respuesta
web-waiting = Un momento …
web-offline = Sin conexión. Lo que escribió sigue aquí: intente otra vez.
web-open-chat = Pregunte aquí
web-close-chat = Cerrar

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Empezar de nuevo
command-help = Cómo funciona
command-language = Cambiar el idioma
command-place = Elegir mi ciudad
command-privacy = ¿Esto es anónimo?
command-erase = Borrar esta conversación
command-urgent = Números de emergencia
words-start = inicio | empezar | comenzar | empezar de nuevo
words-help = cómo funciona | como funciona | cómo se usa | como se usa | instrucciones
words-language = idioma | idiomas | lengua | cambiar idioma
words-place = ciudad | mi ciudad | lugar | dirección | direccion
words-privacy = anónimo | anonimo | privacidad | secreto
words-erase = borrar | borra | borre | eliminar | olvidar
words-urgent = auxilio | socorro | ayuda | ayúdame | ayudame | ayúdenme | ayudenme | urgente | urgencia | emergencia | peligro | sos
