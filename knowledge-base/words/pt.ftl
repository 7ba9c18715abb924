# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Pergunte sobre vida, trabalho e visto no Japão.
welcome-danger = Em perigo: polícia {phone:police}, ambulância e bombeiros {phone:fire-ambulance}.
nothing-local = Ainda não tenho nada só sobre { $place }. Isto vale em todo o Japão.
bot-hello = Olá. Respondo perguntas sobre vida, trabalho e visto no Japão. O que aconteceu?
# promise 18
error-busy = Mensagens demais. Em perigo: {phone:police}, {phone:fire-ambulance}. Espere um minuto, por favor.
error-late = Estou demorando mais do que devia. Em perigo: {phone:police}, {phone:fire-ambulance}. Escreva de novo, por favor.
error-internal = Algo quebrou aqui. Em perigo: {phone:police}, {phone:fire-ambulance}. Tente de novo, por favor.
area-education = Escola, japonês
web-offline = Sem conexão. Em perigo, ligue {phone:police} ou {phone:fire-ambulance}. O que você escreveu continua aqui: tente de novo.
offer-classes = Aulas de japonês
