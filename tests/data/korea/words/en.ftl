# The bot's own words that hold in this country only.

welcome = Ask about life, work and visa in South Korea.
welcome-danger = In danger: police {phone:police}, ambulance and fire {phone:fire-ambulance}.
nothing-local = I have nothing about { $place } itself yet. This holds in all of South Korea.
bot-hello = Hello. I answer questions about life, work and visa in South Korea. What happened?
# promise 18
error-busy = Too many messages. In danger: {phone:police}, {phone:fire-ambulance}. Please wait a minute.
error-late = I need longer than I should. In danger: {phone:police}, {phone:fire-ambulance}. Please write again.
error-internal = Something broke here. In danger: {phone:police}, {phone:fire-ambulance}. Please try again.
area-education = School, Korean
area-life = Driving, phone, leaving South Korea
web-offline = No connection. In danger call {phone:police} or {phone:fire-ambulance}. Your words are still here: try again.
offer-classes = Korean classes
