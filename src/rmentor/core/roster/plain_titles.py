"""Titles of columns in languages of which only the plain words of lists are known.

In the form of `rmentor.core.roster.titles`: who somebody is, in Chinese, Japanese,
Korean and Russian; in Danish, Norwegian, Swedish and Finnish; in Czech, Slovak,
Slovene, Croatian, Hungarian, Romanian and Turkish. Whole questions are read in eight
other languages.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.text import fold, listed

_AS_WRITTEN = {
    Field.NAME: """姓名; 名字; 名前; 氏名; お名前; 이름; 성명; 성함
    имя; фио; имя и фамилия
    navn; fulde navn; fullt navn; namn; fullständigt namn; hela namnet; nimi; koko nimi
    deltager; deltagere; deltaker; deltakere; deltagare; osallistuja; osallistujat
    jméno a příjmení; celé jméno; meno a priezvisko; účastník; účastníci
    ime in priimek; ime i prezime; teljes név; név; nume și prenume; nume complet; nume
    ad soyad; adi soyadi; isim soyisim; isim; katilimci""",
    Field.FIRST_NAME: """fornavn; förnamn; etunimi; jméno; meno; ime; keresztnév
    prenume; adi""",
    Field.LAST_NAME: """姓; 성; фамилия; efternavn; etternavn; efternamn; sukunimi
    příjmení; priezvisko; priimek; prezime; vezetéknév; soyad; soyadi; soyisim""",
    Field.EMAIL: """邮箱; 电子邮件; 邮箱地址; 電子郵件; メール; メールアドレス; 이메일
    이메일 주소; 메일; электронная почта; почта; эл почта
    e mailadresse; e post; epost; e postadresse; e postadress; epostadress; mejl
    mejladress; sähköposti; sähköpostiosoite; e mailová adresa; emailová adresa
    e pošta; e naslov; e mail cím; email cím; adresa de email; adresa de e mail
    e posta; eposta; e posta adresi""",
    Field.STAFF_ID: """工号; 学号; 社員番号; 学籍番号; 사번; 학번; табельный номер
    medarbejdernummer; medarbejdernr; ansattnummer; ansattnr; anställningsnummer
    medlemsnummer; medlemsnr; studienummer; matrikel; matrikelnr; henkilöstönumero
    opiskelijanumero
    osobní číslo; sicil no; sicil numarasi""",
    Field.ROLE: "角色; 役割; 역할; роль; roll; rooli; rol; uloga; vloga; szerep",
    Field.JOB_TITLE: """职位; 職位; 职务; 役職; 직위; 직책; 직함; должность
    stilling; stillingsbetegnelse; befattning; tjänst; tehtävänimike; nimike
    pracovní pozice; pozice; pracovná pozícia; delovno mesto; radno mjesto; beosztás
    munkakör; funcție; funcția; unvan; pozisyon; görev""",
    Field.DEPARTMENT: """部门; 部門; 部署; 院系; 学院; 소속; 부서; 학과
    отдел; департамент; afdeling; avdeling; avdelning; enhet; osasto; yksikkö
    oddělení; oddelenie; oddelek; odjel; osztály; részleg; departman; bölüm; birim""",
    Field.LOCATION: """城市; 地点; 所在地; 勤務地; 지역; 근무지; город; офис
    arbejdssted; arbeidssted; lokation; arbetsplats; kontorsort; ort; toimipaikka
    paikkakunta; pobočka; pracoviště; město; mesto; lokacija; város; telephely; oraș
    localitate; şehir; lokasyon""",
    Field.GRADE: "职级; 等级; 等級; 직급; 등급; грейд",
    Field.LANGUAGES: """语言; 言語; 언어; языки; язык; sprog; språk; kielet; kielitaito
    jazyky; jeziki; jezici; nyelvek; limbi; limbi vorbite; diller""",
    Field.MANAGER: """nærmeste leder; leder; närmaste chef; esimies; esihenkilö
    nadřízený; vedoucí; nadriadený; nadrejeni; nadređeni; felettes; yönetici; müdür""",
    Field.INTERESTS: """兴趣; 感兴趣的领域; 興味; 興味のある分野
    관심사; 관심 분야; 관심분야; интересы; темы; interesser; intressen; emner; ämnen
    kiinnostuksen kohteet; kiinnostukset; zájmy; záujmy; zanimanja; interesi
    érdeklődési kör; témák; interese; domenii de interes; ilgi alanlari""",
    Field.TOPICS_TO_SHARE: """专长; 擅长领域; 専門分野; 得意分野
    전문분야; 특화분야; экспертиза; kompetencer; kompetanse; kompetenser; osaaminen
    osaamisalueet; uzmanlik alani; uzmanlik alanlari""",
    Field.SUBMITTED_AT: """タイムスタンプ; 타임스탬프; 时间戳记; отметка времени
    tidsstempel; tidstempel; tidsstämpel; tidstämpel; aikaleima; časová značka
    časová pečiatka; časovni žig; vremenska oznaka; időbélyeg; marcaj de timp
    zaman damgasi; fuldførelsestidspunkt; fullføringstidspunkt; slutförandetid
    valmistumisaika; čas dokončení; время выполнения; 完成时间; 完了時刻; 완료 시간""",
    Field.FORM: """starttidspunkt; starttid; aloitusaika; čas zahájení; время начала
    开始时间; 開始時刻; 시작 시간""",
}
PLAIN_TITLES: dict[Field, str] = {
    field: "; ".join(dict.fromkeys(map(fold, listed(block))))
    for field, block in _AS_WRITTEN.items()
}
"""By field, folded."""
