"""More titles of columns: of databases, of HR systems, of forms in seven languages.

In the form of `rmentor.core.roster.titles`, to which these are added.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.titles_of_partners import TITLES_OF_PARTNERS

MORE_TITLES: dict[Field, str] = {
    **TITLES_OF_PARTNERS,
    Field.NAME: """
respondent; respondent name; student; student name; first last name
nome; mentors; mentees; mentor full name; mentee full name; participant full name; who
employee full name; preferred name; contact name; your full name; legal name; member
member name; user; user full name; vor und zuname; vorname nachname
vorname und nachname; name des mitarbeiters; name der mitarbeiterin; beschaftigte
nom et prenoms; nom prenom; prenom nom; nom du participant; collaborateur
nom du collaborateur; salarie; nombre del participante; empleado; nombre del empleado
colaborador; nombre y apellido s; nome do participante; nome do colaborador; funcionario
nome e sobrenomes; naam deelnemer; deelnemer; medewerker; naam medewerker
voor en achternaam; nome del partecipante; partecipante; dipendente; nome cognome
cognome nome; uczestnik; imie nazwisko; nazwisko imie; pracownik
imie i nazwisko pracownika; nome da pessoa; nombre de la persona; nom de la personne
colleague name; recipient name; consultant; staff member; senior leader name
junior colleague name; executive name; who are you; wie heisst du; wie heissen sie
comment vous appelez vous; comment t appelles tu; como te llamas; como se llama
como se chama; hoe heet je; hoe heet u; come ti chiami; come si chiama
jak sie nazywasz
""",
    Field.FIRST_NAME: """
mentor first name; mentee first name; first; given; legal first name
employee first name; first name preferred; prenoms; primer nombre; nombres; voornamen
roepnaam; pierwsze imie
""",
    Field.LAST_NAME: """
mentor last name; mentee last name; last; second name; legal last name; surnames
employee last name; nom d usage; primer apellido; sobrenomes; apelidos; nazwiska
""",
    Field.EMAIL: """
mentor email; mentee email; mentor email address; mentee email address; emails
participant email; employee email; staff email; your email; work mail; email work
official email; university email; institutional email; email corporate; login; e mails
user email; member email; account; email adresse; geschaftliche e mail adresse
e mail geschaftlich; firmen e mail; e mail adresse geschaftlich
adresse e mail professionnelle; email professionnel; mail professionnel; e mail pro
courriel professionnel; adresse courriel; mail pro; correo corporativo
correo electronico corporativo; correo de trabajo; email corporativo; correo laboral
correo electronico de trabajo; e mail corporativo; e mail de trabalho
e mail profissional; endereco eletronico; zakelijk e mailadres; werk e mail; werkmail
zakelijke e mail; mailadres; indirizzo email aziendale; email aziendale; mail aziendale
indirizzo e mail aziendale; indirizzo di posta elettronica; sluzbowy adres e mail
e mail sluzbowy; sluzbowy e mail; adres e mail sluzbowy; adres poczty elektronicznej
senior leader email; recipient e mail; ton adresse mail pro; adresse mail pro
adresse mail professionnelle; e mail institucional; correo institucional
mailadres werk; e mail werk
""",
    Field.STAFF_ID: """
id mentor; id mentee; participant code; participantcode; student id; student number
student no; netid; little id; big id; roll no; roll number; faculty id
matrikelnummer; numero etudiant; numero d etudiant; studentnummer; numer albumu
mentor id; mentee id; participant id; member id; candidate id; employee code; staff code
worker number; global id; gid; personnel no; hr id; sap id; workday id; emplid
network id; associate id; colleague id; payroll id; file number; person number; uid
ps id; personal nr; pers nr; personalnr; mitarbeiter id; id mitarbeiter; personal id
numero de matricule; numero matricule; identifiant; id employe; id salarie
numero de personal; legajo; numero de legajo; codigo de empleado; id empleado
numero do funcionario; id do funcionario; codigo do funcionario; numero mecanografico
medewerkernummer; medewerker id; personeels nr; personeelsnr; matricola
codice dipendente; id dipendente; numer ewidencyjny; id pracownika; numer kadrowy
colleague number; colleague no; no empleado; n empleado; num empleado
no de empleado; n o de empleado; n de matricule
collar number; service number; volunteer id; applicant id; reviewer id; rollno
""",
    Field.WANTS_TO_MENTOR: """
wants to be mentor; want to be mentor; wants to mentor; willing to mentor; can mentor
wants to be a mentor; want to be a mentor; available as mentor; as mentor; als mentor
""",
    Field.WANTS_A_MENTOR: """
wants to be mentee; want to be mentee; wants a mentor; wants to be a mentee
needs a mentor
want to be a mentee; want to be mentored; available as mentee; as mentee; als mentee
""",
    Field.ROLE: """
role type; user type; member type; type of participant; participation type; side
joining as; taking part as; your role in the program; your role in the programme
mentor mentee role; mentorship role; program participation; mentormentee
i am signing up to be a; i am registering as; registering as; registration type; i am
junior or senior; junior senior; teilnahme als; rolle mentor mentee; anmeldung als
ich mochte teilnehmen als; ich melde mich an als; teilnahmerolle; ich bin
je m inscris en tant que; je souhaite etre; role souhaite; statut mentor mentore
je suis; profil mentor mentore; quiero participar como; me inscribo como; participo como
rol en la mentoria; quero participar como; inscrevo me como; papel na mentoria
ik meld me aan als; ik doe mee als; deelname als; mi iscrivo come; partecipo come
voglio partecipare come; chce wziac udzial jako; zglaszam sie jako; udzial jako
preferred role; role preference; desired role; pretende ser; quiero ser; vorrei essere
chce byc; tu veux etre; ik wil zijn
""",
    Field.JOB_TITLE: """
current position; job description; current job; current job title or role; role at work
your job title; your position; funktion stelle; position im unternehmen; stelle
fonction actuelle; poste actuel; poste occupe; intitule de poste; puesto actual
cargo actual; cargo atual; funcao atual; huidige functie; ruolo attuale; posizione
ruolo aziendale; zajmowane stanowisko; obecne stanowisko; nazwa stanowiska
planstelle; amtsbezeichnung; dienstbezeichnung; tatigkeit; civil service title
working title; functie; functienaam; metier actuel; emploi
designation; job designation; cargo que ocupa; puesto que ocupa
""",
    Field.GRADE: """
compensation grade; expertise level; level of seniority; employee level; salary grade
leadership level; organizational level; organisational level; corporate grade
gehaltsstufe; besoldungsgruppe; fuhrungsebene; ebene; hierarchiestufe; laufbahnstufe
classification; coefficient; categorie; categorie professionnelle; niveau de poste
grupo profesional; nivel profesional; categoria profesional; nivel jerarquico; grado
nivel hierarquico; nivel do cargo; escalao; functieschaal; salarisschaal; rang
inschaling; livello di inquadramento; grado di anzianita; seniority aziendale
poziom stanowiska; szczebel; kategoria zaszeregowania; stopien
afc band; nhs band; agenda for change band; pqe; corporate title; managerial level
grade code; grade name; grade description; besoldungs entgeltgruppe; eingruppierung
grd
""",
    Field.DEPARTMENT: """
org level; supervisory organization; work area; segment; sector; organisation unit
cost center
cost centre; cost center name; group; section; branch; abteilung bereich; ressort
dezernat; amt; organisation einheit; kostenstelle; direction service
service departement; pole; unite; departamento area; area de trabajo; gerencia
direccion; unidad; departamento ou area; departamento setor; diretoria; unidade
secretaria; directie; dienst; organisatieonderdeel; business unit afdeling
ufficio reparto; direzione; divisione; unita organizzativa; dzial firmy; departament
pion; jednostka organizacyjna; wydzial; biuro dzial
line of business; business line; lob; faculty school; practice group; service line
tribe; bureau; referat; sachgebiet; dienststelle; fakultat; ward; program unit
programme unit; department code; unidade organica; unidad organica; dziale
direccion general; unidad de negocio; unidade de negocio
org; sbu; direcao; onderdeel; organisatieonderdelen; bedrijfsonderdeel
unit; entite; department or team
""",
    Field.LOCATION: """
location city; work city; city location; location address; location address country
locations; work site; office site; your location; current location; where based
duty location; primary location; arbeitsstandort; dienstort; einsatzort; niederlassung
lieu de travail; localisation; implantation; lugar de trabajo; centro de trabajo
localidad; ubicacion de la oficina; unidade de trabalho; local; werklocatie; standplaats
vestiging; sede di lavoro; localita; miejsce pracy; lokalizacja biura; oddzial
hub; plant; store; country office; head office; hospital site; work address
country of work; city of work; work country; office country; location desc
location code; location description; dienstsitz; lieu d affectation; affectation
lieu d exercice; centro; standort ort; miescie; lokalizacji; biurze
depot; base location; work base; werkplek; werkplaats; arbeitsplatz
loc; station; ville de rattachement; site de rattachement
""",
    Field.TIME_ZONE: """
your time zone; time zone gmt; timezone utc; utc; gmt; local time zone; deine zeitzone
votre fuseau horaire; tu zona horaria; seu fuso horario
time difference to utc; difference to utc; utc difference; offset from utc
""",
    Field.LANGUAGES: """
language s; mentoring language; language preference; preferred mentoring language
language of meeting; sprache der treffen; sprache n; langue des rencontres
idiomas que hablas; idiomas hablados; idiomas que fala; gesproken talen; lingue parlate
jezyki obce; znane jezyki; jezyk spotkan
speaks; i speak; languages i speak; languages you speak; fremdsprachen
langs
""",
    Field.TOPICS_TO_SHARE: """
skills have; skills i have; have; haves; skill have; topics have; give; can give
can share topics; areas i can mentor in; mentor topics; mentor skills; mentoring skills
skills you can share; skills i can share; skills you can teach; skills i can teach
skills you can offer; topics you can teach; topics i can teach; what i offer
what i share; i offer; giving; gives; offering; teaches; shares; skill offered
topic offered; expert in; expertise areas; areas of strength; my strengths
my superpowers; knowledge; competencies; skills expertise; topics shared
mentoring areas; subjects to teach; knowledge areas; top skills; skillset; skill set
technical skills; tech stack; skills offered by mentor; areas of experience
what can you share; what can you teach; what can you offer; what do you offer
happy to share; able to share; able to teach; ich kann teilen; ich kann weitergeben
kann ich anbieten; das biete ich; meine starken; themen zum teilen
themen die ich anbiete; themen die ich anbieten kann; biete; wissen; meine themen
expertise bereiche; kann weitergeben; das kann ich weitergeben; themes a partager
sujets a partager; competences a partager; ce que je peux partager; je peux transmettre
expertises; domaine d expertise; points forts; ce que j offre; competences a transmettre
savoir faire; temas a compartir; temas que puedo compartir; temas que puedo ensenar
habilidades que ofrezco; puedo ofrecer; fortalezas; ofrece; temas para compartir
area expertise; areas de experiencia; areas de conocimiento; area de experiencia
que puedo ensenar; temas a partilhar; temas a compartilhar; temas que posso partilhar
posso oferecer; temas que posso compartilhar; conhecimentos; areas de especialidade
pontos fortes; temas que posso ensinar; o que posso ensinar; o que posso partilhar
competencias a partilhar; onderwerpen om te delen; onderwerpen die ik kan delen
ik bied aan; ik bied; kennis; sterke punten; wat ik kan delen
onderwerpen die ik kan aanbieden; kan ik delen; argomenti da condividere
temi da condividere; competenze da condividere; posso offrire; cosa posso insegnare
punti di forza; aree di competenza; conoscenze
tematy do dzielenia sie; tematy ktorymi moge sie podzielic; czym moge sie podzielic
moje mocne strony; kompetencje; wiedza; moge zaoferowac; obszary wiedzy; moge uczyc
knows; knowledge offered; offered skills; competenze offerte; competences offertes
mocne strony; kompetenzangebot; habilidades ofrecidas; competencias oferecidas
aangeboden kennis; oferowane kompetencje; stuff i can teach; things i can teach
things i know; knowledge i have
""",
    Field.TOPICS_TO_LEARN: """
skills want; want; skill want; topics want; get; gets; want to get; wants to get
objectives; objective; want to learn topics; topics wanted to learn; mentee topics
mentee interests; wish list
skills i want to learn; skills you want to learn; skills wanted; skill wanted
skills needed; skills to develop; topics you want to learn; topics i d like to learn
topics to learn about; learning topics; what i want to learn; i need; needed; wanted
receiving; learning; seeks; requests; requested topics; growth areas; areas of growth
areas for growth; areas for improvement; learning objectives; mentee goals
skill gaps; topics i want to learn about; areas to improve; help needed; support needed
help wanted; looking to learn; interested in learning; like to learn
would like to learn about; skills of interest; areas i want to develop
top skill you want to learn; wants help with; lernthemen; ich mochte lernen uber
themen zum lernen; mochte ich lernen; lernbedarf; ich suche; das mochte ich lernen
entwicklungsfelder; lernwunsch; was ich lernen mochte; themes a apprendre
sujets a apprendre; competences a developper; ce que je veux apprendre; attentes
objectifs; mes objectifs; axes de developpement; je cherche; je recherche
axes de progres; besoins d apprentissage; competences recherchees
competences souhaitees; temas a aprender; temas que quiero aprender
habilidades a desarrollar; me interesa aprender; quiero aprender sobre; busca; busco
que quiero aprender; areas de mejora; necesidades; objetivos; temas para aprender
necesidad; necesidad principal; main need; areas a desarrollar
competencias a desarrollar; temas que quero aprender
o que quero aprender; competencias a desenvolver; procuro; areas de desenvolvimento
quer aprender; areas a desenvolver; temas que gostaria de aprender
onderwerpen om te leren; onderwerpen die ik wil leren; leervragen; leervraag
wat ik wil leren; ontwikkelpunten; wil ik leren; leerbehoefte; ik zoek
argomenti da imparare; temi da imparare; competenze da sviluppare; cosa voglio imparare
cerco; obiettivi; aree di sviluppo; vuole imparare; tematy do nauki
czego chce sie nauczyc; szukam; chce sie dowiedziec; tematy ktorych chce sie nauczyc
obszary rozwoju; potrzeby
wants to know; development wishes; growth edges; growing edges; competenze richieste
potrzeby rozwojowe; besoins en mentorat; what do you need; entwicklungsbedarf
entwicklungswunsche; lernbedarfe; besoins de formation; gevraagde kennis
poszukiwane kompetencje; things i want to learn; knowledge i want; skills sought
knowledge sought; topics of curiosity; curious about
""",
    Field.INTERESTS: """
preferred topics; preferred topic; desired topics; categories
keywords; tags; topic name; topic s; subject; subject area; theme; mentoring theme
area of interest; skill area; skill areas; interest area; topic areas; topic area
selected topics; chosen topics; mentorship topics; mentorship areas; focus areas
focus area; thema; interessengebiete; interessensgebiete; themengebiete; themenfelder
schwerpunkte; thematiques; thematique; theme s; domaines d interet; domaine; domaines
centre d interet; tema; areas de interes; area de interes; tematicas; areas de interesse
area de interesse; onderwerp; interessegebieden; themas; aree di interesse; argomento
area di interesse; temat; obszary zainteresowan; zagadnienia; obszar; interesse
""",
    Field.AVAILABILITY: """
bevorzugte zeiten; slot; time slot; preferred slot; preferred time; day; days; weekday
weekdays
preferred day; times; day time; when available; available time; availability slots
best time; best times; best days; free slots; general availability; meeting availability
preferred meeting times; mentorship availability; weekly availability
preferred meeting time; preferred time slots; termine; wunschtermine; zeitfenster
freie zeiten; wann; zeitliche verfugbarkeit; vos disponibilites; mes disponibilites
creneaux; creneaux horaires; jours disponibles; horario; disponibilidad horaria
horario disponible; horarios disponibles; dias disponibles; franja horaria
horario preferido; dias disponiveis; horarios disponiveis; disponibilidade de horario
beschikbare tijden; beschikbare dagen; tijdstippen; dagdelen; giorni disponibili; orari
fasce orarie; orari preferiti; disponibilita oraria; dostepne terminy
preferowane terminy; terminy; dostepnosc czasowa; dni
avail; mogliche termine
""",
    Field.MEETING_MODE: """
meeting preferences; online or offline; virtual or in person; preferred mode
mode of meeting; preferred meeting mode; meeting medium; meeting style
preferred meeting type; meeting place; art der treffen; treffen online oder vor ort
format des rencontres; modalite; modalite de rencontre; modalidad de reunion
formato de las reuniones; formato; modalidade de encontro; formato dos encontros
vorm van overleg; manier van afspreken; modalita di incontro; formato degli incontri
sposob spotkan; tryb spotkan
modalidad preferida; modalidade preferida; mode prefere; modalita preferita
""",
    Field.STATUS: """
current status; participating; member status; mentor status; mentee status; is active
employment status; is available; still active; taking part; state in program; etat
statut de participation; estado de participacion; status participacao; situacao
status deelname; stato di partecipazione; status udzialu; aktywny; aktiv; actif; activo
ativo; attivo; actief; estado laboral; statut employe; beschaftigungsstatus
""",
    Field.CONSENT: """
privacy; data protection; i consent; i agree; consent given; privacy statement; terms
data privacy; data processing consent; einwilligung datenschutz; datenschutzerklarung
einwilligung zur datenverarbeitung; consentement rgpd; rgpd; protection des donnees
accord; consentimiento de datos; proteccion de datos; lopd; aviso de privacidad; lgpd
protecao de dados; consentimento lgpd; autorizacao; avg; avg toestemming
toestemming gegevens; privacyverklaring; consenso privacy; trattamento dei dati
consenso al trattamento dei dati; zgoda na przetwarzanie danych; ochrona danych
einverstandnis; einverstandnis datenschutz; einverstandniserklarung
""",
    Field.SUBMITTED_AT: """
date; entry date; submitted on; time submitted; date time; datum
date de soumission; signup date; sign up date; registration date; registered at
joined date; updated; date d inscription; fecha; fecha de inscripcion; fecha de envio
data de inscricao; data de envio; datum aanmelding; inzenddatum; data di iscrizione
data zgloszenia; anmeldedatum; eingangsdatum; fecha de registro; created date
creation date; registration time; added time
""",
}
"""By field; where a title stands here twice the later field counts."""
