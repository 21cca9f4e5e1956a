"""Columns that nobody should keep, by their titles, as data.

IP addresses, coordinates, pay, age, numbers of identity cards and banks, what managers
think of somebody's work, sick days, and the special categories of data protection law
have no place in a mentoring program (domain: diversity data stays out of the roster).
"""

from rmentor.core.roster.text import fold, listed, phrases
from rmentor.core.roster.topic_questions import TOPIC_WORDS

_PRIVATE_TITLES = """ip address; ip; submission ip; ipaddr; ipaddr ip address
latitude; longitude; location latitude
location longitude; pay; salary; annual salary; base pay; base salary; compensation
bonus; income; wage; wages; gehalt; lohn; salaire; salario; salaris; stipendio
wynagrodzenie; gender; sex; female; male; non binary; geschlecht; sexe; genre; genero
geslacht; genere; sesso; plec; ethnicity; ethnic group; ethnic origin; race; ethnie
etnia; religion; religion or belief; belief; faith; religione; religie; religia; health
disability; behinderung; handicap; discapacidad; deficiencia; disabilita; age; age group
age range; age band; alter; edad; idade; leeftijd; eta; wiek; date of birth; birth date
birthday; birthdate; dob; geburtsdatum; date de naissance; fecha de nacimiento
data de nascimento; geboortedatum; data di nascita; data urodzenia; pronouns; pronomen
pronoms; pronombres; characteristics; protected characteristics; sexuality
marital status
sexual orientation; identity; trade union; nationality; password; passwort; passcode
mot de passe; contrasena; senha; wachtwoord; haslo
性别; 性別; 성별; 民族; 宗教; 年龄; 年齢; 나이; пол; возраст
birth year; yob; born; year of birth; children; kids; married; caste; church; parish
denomination; absences; smoker; lat; lng; pan
rg; rut; curp; nif; bsn; nric; cin; cedula; documento; aadhaar; aadhar
alder; alderen; kon; kjonn; lon; lonn; manedslon; manadslon; sivilstand; civilstand
civilstatus; cpr; ika; sukupuoli; palkka; kansalaisuus; siviilisaaty; vek; pohlavi
narodnost; rodinny stav; plat; mzda; obcanstvi; cinsiyet; yas; uyruk; maas; varsta
eletkor; nem; spol; starost
birth; place of birth; birthplace; pwd; home parish; father; mother; father name
mother name; fathers name; mothers name; maiden name; mothers maiden name
生日; 出生日期; 身份证; 身份证号; 身份证号码; 宗教信仰; 婚姻状况; 教会; 密码; 血型
生年月日; 誕生日; 血液型; 国籍; 信仰; 配偶者; パスワード
생년월일; 생일; 주민등록번호; 혈액형; 종교; 교회; 국적; 결혼여부; 비밀번호
дата рождения; год рождения; национальность; гражданство; вероисповедание; паспорт
снилс; инн; семейное положение; зарплата; пароль"""

_PRIVATE_WORDS = phrases(
    "genders?|pronouns?|ethnicity|ethnic|race|racial|religious|religion|sexual"
    "|sexuality|transgender|lgbt\\w*|pregnan\\w+|disabilit(?:y|ies)|disabled"
    "|neurodiver\\w+|medical|health (?:condition|issue|problem|challenge)s?|menopause"
    "|andropause|maternity|paternity|identity|identities"
    "|identify as|characteristics|date of birth|birth ?date|birthday|how old are you"
    "|your age|age (?:group|range|band)|salary|ip address|latitude|longitude"
    "|convictions?|incarcerat\\w+|veteran|trade union|political|criminal|geschlecht"
    "|behinderung|geburtsdatum|diet|diets|dietary|allerg\\w+|alergi\\w+"
    "|(?:fe)?male or (?:an? )?(?:fe)?male|(?:your|body) (?:height|weight)|bmi"
    "|(?:height|weight) (?:in )?(?:cm|kg|lbs?)|body fat|heart rate|blood (?:type|group)"
    "|mental (?:health|well ?being)|accommodations|reasonable adjustments?"
    "|racialized|racialised|immigrants?|immigration status|refugees?|visible minority"
    "|(?:canadian|american|british|us|eu|dual) citizen|marijuana|alcohol|drug use"
    "|ernahrungs\\w+|unvertraglich\\w+|alimentaires?|alimentari\\w*|dieetwensen"
)
_ELSEWHERE = phrases(
    "passport ?num|passport ?(?:number|no)|social security|ssn|national insurance"
    "|iban|bank account|kontonummer|steuer id|sozialversicherungs(?:nummer|nr)"
    "|numero de securite sociale|cpf|pesel|codice fiscale|burgerservicenummer"
    # Origin, gender, age, family, health, faith and pay in whole questions.
    "|nationalit(?:y|ies)|citizenships?|(?:country|countries|place) of (?:origin|birth)"
    "|(?:monthly|annual|yearly|household|family) income|hourly rate|marital"
    "|single parents?|(?:do you|who) (?:drinks?|smokes?|vapes?)"
    "|staatsangehorigkeit\\w*|staatsburgerschaft\\w*|nationalitat\\w*|familienstand"
    "|geburtsort|geburtstag|geburtsjahr|wie alt|(?:ihr|dein) alter|altersgruppe"
    "|schwerbehind\\w+|konfession|religionszugehorigkeit|sexuelle orientierung"
    "|gehalt|(?:jahres|monats|brutto)gehalt|stundenlohn|entgelt|vergutung"
    "|(?:votre|ton) genre|sexe|quel age|(?:votre|ton) age|tranche d age"
    "|(?:annee|lieu|date) de naissance|handicaps?|situation (?:de famille|familiale"
    "|matrimoniale)|(?:statut|etat) (?:marital|civil|matrimonial)|nationalites?"
    "|origine ethnique|orientation sexuelle|salaires?|remunerations?"
    "|revenus? (?:mensuels?|annuels?|bruts?|nets?)"
    "|genero|sexo|edad|cuantos anos|nacionalidad|estado civil|raza|etnia|etnic[oa]s?"
    "|lugar de nacimiento|discapacidad\\w*|orientacion sexual|salarios?|sueldos?"
    "|remuneracion|ingresos mensuales"
    "|raca|idade|faixa (?:etaria|salarial)|nacionalidade|deficiencias?|religiao"
    "|orientacao sexual|remuneracao|renda (?:familiar|mensal)"
    "|geslacht|leeftijd\\w*|hoe oud|nationaliteit|burgerlijke staat"
    "|geboorte(?:plaats|land|datum)|salaris|seksuele geaardheid"
    "|(?:tuo|suo) genere|identita di genere|tua eta|quanti anni hai|fascia d eta"
    "|nazionalita|cittadinanza|stato civile|luogo di nascita|stipendi[oa]?"
    "|retribuzione|disabilita|invalidita|orientamento sessuale"
    "|plec|wiek|ile masz lat|narodowosc|obywatelstwo|stan cywilny|miejsce urodzenia"
    "|rok urodzenia|wynagrodzen\\w+|pensja|zarobki|niepelnosprawn\\w+|wyznanie"
    "|orientacja seksualna"
)
# What HR systems know, and papers: no question of a sign-up form.
_RECORDS = phrases(
    "hispanic|latinos?|latin[ae]s|latinx|married|citizen(?:ship)? (?:desc|status|flag)"
    "|(?:term|termination|separation|exit|leaving) ?reason|reason for leaving"
    "|perf(?:ormance)? ?(?:score|rating|grade)s?|last perf(?:ormance)? (?:review|score)"
    "|(?:appraisal|review) (?:score|rating|grade)s?|(?:nine|9) ?box|potential rating"
    "|disciplinary (?:action|record|case|warning)s?|days ?(?:late|absent)\\w*"
    "|sick (?:days?|leave)|sickness|krank(?:en|heits)tage"
    "|fehltage|arrets? maladie|ziekteverzuim"
    "|diversity (?:job fair|hire|category|status|group|data|flag)"
    "|number of (?:children|kids|dependants|dependents)|parental (?:status|leave)"
    "|caring responsibilit\\w+|socio ?economic|free school meals|household size"
    "|first gen(?:eration)? (?:college|university|student|to)|asylum"
    "|visa (?:status|type)"
    "|vaccinat\\w+|(?:food|meal) (?:preference|choice|habit|option|type)s?"
    "|veg(?:etarian)? (?:or )?non ?veg\\w*|union member\\w*"
    "|special (?:needs?|assistance)|access(?:ibility)? (?:needs?|requirements?)"
    "|(?:national|citizen|identity|government) (?:id|identity|identification|card)"
    "|identity (?:number|no)|aadh?aar|passport|voter(?: s)? id"
    "|(?:electoral|voter) number"
    "|numero (?:d )?electeur|carte (?:nationale )?d identite"
    "|cedula de (?:ciudadania|identidad)|(?:carnet|documento) (?:de )?identidad"
    "|(?:numero|tipo|n|no) (?:de |do )?documento"
    "|credit card (?:number|no|nr)|kortnummer|kreditkort\\w*|kreditkarte\\w*"
    "|kartennummer"
    "|tarjeta de credito|carte (?:bancaire|de credit)|cartao de credito|cvv"
)
# The same in databases, which leave out `de`, and in languages of which only plain
# titles are known.
_BIRTH = phrases(
    "(?:date|lieu|annee|pays) (?:de )?naissance"
    "|(?:fecha|lugar|pais|ano) (?:de )?nacimiento"
    "|(?:data|local|pais|ano) (?:de )?nascimento|data (?:di )?nascita"
    "|data urodzenia|geboortedatum|geburtsjahr"
    "|fod(?:sels|else)(?:dato?|datum|dag|ar|nummer)|fodested|fodeland"
    "|person(?:nummer|nr)|cpr (?:nummer|nr)|nationalitet|allergi(?:er)?"
    "|(?:kost|mad|mat)(?:onskemal|preferans\\w*|praeferenc\\w*|preferens\\w*)"
    "|specialkost|hvilket kon|hvilket kjonn|vilket kon"
    "|syntyma(?:aika|paiva|vuosi|paikka)|henkilotunnus|ruokavalio\\w*"
    "|erityisruokavalio\\w*"
    "|datum narozeni|rok narozeni|misto narozeni|rodne cislo|statni prislusnost"
    "|dogum (?:tarihi|yeri)|tc kimlik|data nasterii|szuletesi (?:datum|ido|ev|hely)"
    "|datum ro(?:d|dj)enja|datum rojstva"
)
_ABOUT_TOPICS = phrases(TOPIC_WORDS + "|learn|teach")

_WHOSE = phrases(
    "(?:candidate|student|participant|employee|emp|applicant|member|mentor|mentee|user"
    "|person|personal|respondent|volunteer|staff|your|current)(?: s)? "
)
_ALL_WORDS = (_PRIVATE_WORDS, _ELSEWHERE, _RECORDS, _BIRTH)
_PRIVATE = frozenset(map(fold, listed(_PRIVATE_TITLES)))


def is_private(folded: str) -> bool:
    """Tell whether a title asks for what nobody should keep.

    Those are IP addresses, coordinates, pay, age, numbers of identity cards and banks,
    and the special categories of data protection law. A question about topics
    (`inclusion, gender`) is not meant.
    """
    if folded in _PRIVATE or _WHOSE.sub("", folded) in _PRIVATE:
        return True
    said = any(words.search(folded) for words in _ALL_WORDS)
    return said and not _ABOUT_TOPICS.search(folded)
