# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Magtanong tungkol sa buhay, trabaho at visa sa Japan.
welcome-danger = Kung may panganib: pulis {phone:police}, ambulansya at sunog {phone:fire-ambulance}.
nothing-local = Wala pa akong impormasyon tungkol mismo sa { $place }. Totoo ito sa buong Japan.
bot-hello = Kumusta. Sumasagot ako sa mga tanong tungkol sa buhay, trabaho at visa sa Japan. Ano ang nangyari?
# promise 18
error-busy = Masyadong maraming mensahe. Kung may panganib: {phone:police}, {phone:fire-ambulance}. Maghintay ng isang minuto.
error-late = Mas matagal ako kaysa dapat. Kung may panganib: {phone:police}, {phone:fire-ambulance}. Pakisulat ulit.
error-internal = May nasira dito. Kung may panganib: {phone:police}, {phone:fire-ambulance}. Pakisubukan ulit.
area-education = Paaralan, Nihongo
area-life = Pagmamaneho, phone, pag-alis sa Japan
web-offline = Walang koneksyon. Kung may panganib, tumawag sa {phone:police} o {phone:fire-ambulance}. Nandito pa ang isinulat mo: subukan ulit.
offer-classes = Klase ng Nihongo
