/**
 * The words that room codes are made of: 1024, so that each carries ten bits.
 *
 * Everyday German nouns and a few adjectives, easy to say on the telephone and to type: four to
 * nine letters, a to z only, no umlaut and no word with two spellings (ss and ß), nothing that
 * hurts anybody. A room's code stays valid only while its words are listed.
 */
export const ROOM_WORDS: readonly string[] = `
  abend abenteuer achse adler advent ahnung ahorn akkordeon alarm album allee alpaka ameise
  amerika ampel ampulle amsel ananas anfang anker ankunft anorak antenne antilope antwort apfel
  aprikose april aquarium arbeit archiv arena armband aroma arzt aster astronaut atem atlas
  attika auflauf auge august ausblick ausflug auslauf auster ausweis auto autor bach bagger bahn
  bahnhof balkon ball ballett ballon bambus banane bank banner baron barsch basalt basar
  basilikum bauer baum baustein becher becken beere beet berg bernhard bernstein besen bett
  beutel biber biene birke birne biwak blatt blau blech blende blinker blitz block blume bogen
  bohle bohne bohrer bolzen bonbon boot borke botschaft boulevard bratsche brause brav breit
  bremse brett brezel brief brille brise brokkoli brombeere bronze brot bruder brunnen buch buche
  bucht bukett bummel bund bunt burg butter cello chile chor chrom chronik clown creme curry dach
  dachs dackel dahlie damm dampfer dattel daumen decke deckel deich delfin delle denkmal depot
  dezember diagramm dialog diamant dichter diele dienstag dill diplom dirigent distel docht dolde
  domino donau donner dorf dose drachen draht drehorgel dresden duett duft dutzend dynamo ebene
  echo edel ehre eiche eidechse eimer einhorn eintopf eisen elbe elefant elfe ellbogen elster
  enkel ente erbse erdbeere erdmann erker erle ernte esche eule europa faden fagott fahne fahrrad
  falke falter farbe farn februar feder feier feige feile fein feld felge felsen fenchel fenster
  ferien ferne festung feuer fichte filz finger fink finnland fisch fischer flagge flamingo
  flamme flasche flieder flink flocke flughafen flugzeug flur forelle forscher foto frage freitag
  freude freund freundin frieden frisch froh frosch frost frucht fuchs funke gabe gabel galaxie
  galerie gans garten gaukler gazelle gecko geduld gefieder geige gepard geschenk gewitter giebel
  ginster gipfel giraffe gitarre glanz glas glatt gleis gleiter gletscher glocke gold golden
  gorilla granit grenze grille gruppe gurke gutschein habicht hafen hafer hahn haken halle halm
  hammer hamster hand handball handschuh handwerk hang harfe harke harmonie hase hasel haus hebel
  hecht hecke heft heimat heiter hell helm hemd herbst herd hering herz herzdame hilfe himbeere
  himmel hirsch hirte hobby hobel hocker hoffnung holunder holz honig horn hose huhn hummel
  hummer humor hyazinthe idee igel imker ingenieur inhalt insel irland isar island italien jacke
  jade jaguar jahr januar japan jasmin joghurt jubel jugend jupiter juwel kabel kabeljau kaffee
  kahn kakao kaktus kalb kalender kamel kamera kamille kamin kammer kanada kanal kanne kanon kanu
  kapelle kapitel kappe kapsel karo karotte karpfen karte kartoffel karton kastanie kastell kater
  katze kegel keks kelch kelle keller kellner kerze kette kiefer kiesel kind kirche kirsche kiste
  klammer klang klar klavier kleber klee kleid kliff klingel klinke klippe klops klug knospe
  koala koch koffer kohlrabi kokos kolben kolibri komet kommode konzert kopie koralle korb kosmos
  krabbe kraft kran kranich kranz krawatte kreide kreis kreisel kreta kreuzung kristall krokus
  krone kuchen kuckuck kugel kunst kupfer kuppel kurier kurve kutsche labor lachs laden lader
  lagune lama lamm lampe landkarte langsam laterne laub lauch laut laute lavendel leguan lehne
  lehrer leicht leim leinen leinwand leise leiter lemur lenker lenz leopard lerche leuchter
  lexikon libelle licht liebe lied lilie limette limonade linde lineal linse locke lokal lotos
  lotse luchs luft lupe lustig magnet magnolie mais majoran makrele maler malkasten malta malve
  mandel manege mangold mantel mappe marder marke markt marmelade marmor maske matrose mauer
  medaille meer meise melodie melone merkur metall meteor meter mikado mikrofon milch minute
  minze mittag mittwoch mixer mohn molch monat mond montag moor moos moped morgen mosaik mosel
  motor mungo munter murmel muschel museum musik mutig nachbar nachricht nacht nadel nagel nase
  nashorn natur nebel neckar nektar nelke nerz nest netz neugier nixe nomade norden nordpol
  norwegen note nougat november nudel nummer oase oboe obst oktober opal oper orange orchidee
  orgel orion osten ostern otter ozean paket palast palme panda panorama papagei papier pappel
  paprika parade park pauke pause pedal pelikan perle peru pfad pfanne pfarrer pfau pfeffer
  pfeife pfeil pferd pfirsich pflanze pilot pinguin pinsel pirat pizza plakat planet platz
  plunder pokal polen polka pony portal posaune primel prinz prisma profil pudding pudel pullover
  pumpe punkt puppe purpur puzzle pyramide quark quarz quaste quelle quitte quiz radierer radio
  rahmen rakete ranger rasen raster rathaus raum raupe rechen regal regen regler reifen reigen
  reihe reiher reise rettich rezept rhabarber rhein richter riese rinde ring ritter robbe rochen
  rock rohr roller roman rose rosine rosmarin rubin rucksack ruder ruhe ruhig rund rutsche saal
  sache saft sahne saite salat salbei samba samstag samt sand sandale sanft saphir sardine sattel
  saturn sauber schaf schal schale schatten schatz schaufel schaukel schaum scheibe schere
  schiefer schiene schiff schirm schlaf schlange schleife schlitten schlucht schmied schmuck
  schnabel schnecke schnee schneider schnell schnur scholle schorle schrank schranke schraube
  schuh schule schulter schuster schwalbe schwamm schwan schweden schweiz schwester schwung
  seepferd seerose seestern segel segler seife seil sekunde sellerie semmel sender senf september
  sieb signal silbe silber silbern sinn sirup skizze smaragd socke sockel sofa solo sommer sonett
  sonne sonntag sorte spanien spargel spaten spatz specht speicher spende sperling spiegel spiel
  spinat spitze sprache spree springer sprung spule stadion stadt stahl stall stamm stange
  station steg stein stempel steppe stern stiefel stift stimme stirn stoff stolz storch strahl
  strand strauch streifen stroh strom strudel strumpf stube stufe stuhl stunde sturm summe suppe
  symbol szene tablett tafel takt talent tango tanne tanz tapir tasche taste teich telefon
  teleskop teller tempel tempo tennis teppich theater thema thymian ticket tiger tinte tisch
  tischler titel tomate tonne topas topf torte trabant traktor tram traube traum treffen treppe
  triangel trick trommel trompete tropfen truhe tulpe tunnel turm turmuhr tusche ufer ulme umhang
  umweg urkunde urlaub vanille vase veilchen ventil venus verein vers vertrauen viertel villa
  violett vitrine vogel vorhang vorrat vulkan wabe wach wacholder wachs waffel wagen wahl wald
  walzer wand wanderer wange wanne wappen warm weberei wecker wegrand wegweiser weich weiher
  weisheit welle welt werkstatt weser weste westen wette wetter widder wiege wiese wimpel winkel
  winter wipfel wippe woche wolf wolke wolle wort wunder wunsch wurf wurzel zahl zahn zander
  zange zapfen zart zauber zauberer zebra zeichen zeile zeisig zeit zeitung zelt zettel ziegel
  ziel ziffer zimmer zimt zink zinne zirkel zirkus zither zitrone zone zopf zucchini zucker
  zuflucht zukunft zweig zwerg zwieback zwiebel zwirn zylinder zypern
`
  .trim()
  .split(/\s+/);
