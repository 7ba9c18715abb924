# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Pregunte sobre la vida, el trabajo y la visa en Japón.
welcome-danger = En peligro: policía {phone:police}, ambulancia y bomberos {phone:fire-ambulance}.
nothing-local = Todavía no tengo nada propio de { $place }. Esto vale en todo Japón.
bot-hello = Hola. Respondo preguntas sobre la vida, el trabajo y la visa en Japón. ¿Qué pasó?
# promise 18
error-busy = Demasiados mensajes. En peligro: {phone:police}, {phone:fire-ambulance}. Espere un minuto, por favor.
error-late = Me demoro más de lo debido. En peligro: {phone:police}, {phone:fire-ambulance}. Escriba otra vez, por favor.
error-internal = Algo falló aquí. En peligro: {phone:police}, {phone:fire-ambulance}. Intente otra vez, por favor.
area-education = Escuela, japonés
area-life = Manejar, celular, irse de Japón
web-offline = Sin conexión. En peligro, llame al {phone:police} o al {phone:fire-ambulance}. Lo que escribió sigue aquí: intente otra vez.
offer-classes = Clases de japonés
