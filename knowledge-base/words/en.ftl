# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Ask about life, work and visa in Japan.
welcome-danger = In danger: police {phone:police}, ambulance and fire {phone:fire-ambulance}.
nothing-local = I have nothing about { $place } itself yet. This holds in all of Japan.
bot-hello = Hello. I answer questions about life, work and visa in Japan. What happened?
# promise 18
error-busy = Too many messages. In danger: {phone:police}, {phone:fire-ambulance}. Please wait a minute.
error-late = I need longer than I should. In danger: {phone:police}, {phone:fire-ambulance}. Please write again.
error-internal = Something broke here. In danger: {phone:police}, {phone:fire-ambulance}. Please try again.
area-education = School, Japanese
area-life = Driving, phone, leaving Japan
web-offline = No connection. In danger call {phone:police} or {phone:fire-ambulance}. Your words are still here: try again.
offer-classes = Japanese classes
