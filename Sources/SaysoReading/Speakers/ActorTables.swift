/// Names and codes of actors, each as `name=code` with `~` for a space.
///
/// Written by `Training/sayso_training/actors.py` from GeoNames, countryinfo and PETRARCH's
/// Phoenix dictionaries; NOTICE has their licences.
enum ActorTables {
    /// Countries and demonyms, with ISO 3166 alpha-3.
    static let places = """
        afghan=AFG afghanistan=AFG aland~islands=ALA albania=ALB albanian=ALB algeria=DZA
        algerian=DZA america=USA american=USA american~samoa=ASM american~samoan=ASM andorra=AND
        andorran=AND angola=AGO angolan=AGO anguilla=AIA anguillian=AIA antarctica=ATA antiguan=ATG
        antigua~and~barbuda=ATG aotearoa=NZL arab~republic~of~egypt=EGY argentina=ARG
        argentinean=ARG argentine~republic=ARG armenia=ARM armenian=ARM aruba=ABW aruban=ABW
        australia=AUS australian=AUS austria=AUT austrian=AUT azerbaijan=AZE azerbaijani=AZE
        bahamas=BHS bahamian=BHS bahrain=BHR bahraini=BHR bailiwick~of~guernsey=GGY
        bailiwick~of~jersey=JEY bailliage~de~guernesey=GGY bailliage~de~jersey=JEY bangladesh=BGD
        bangladeshi=BGD barbadian=BRB barbados=BRB barbudan=ATG belarus=BLR belarusian=BLR
        belgian=BEL belgie=BEL belgien=BEL belgique=BEL belgium=BEL belize=BLZ belizean=BLZ
        belorussiya=BLR beluu~er~a~belau=PLW benin=BEN beninese=BEN bermuda=BMU bermudian=BMU
        bharat~ganrajya=IND bhutan=BTN bhutanese=BTN bolivarian~republic~of~venezuela=VEN
        bolivia,~plurinational~state~of=BOL bolivia=BOL bolivian=BOL
        bonaire,~saint~eustatius~and~saba=BES bonaire,~sint~eustatius~and~saba=BES
        bosnia-herzegovina=BIH bosnian=BIH bosnia~and~herzegovina=BIH botswana=BWA bouvet~island=BVT
        brasil=BRA brazil=BRA brazilian=BRA britain=GBR british=GBR
        british~indian~ocean~territory=IOT british~virgin~islands=VGB brunei=BRN bruneian=BRN
        brunei~darussalam=BRN bulgaria=BGR bulgarian=BGR buliwya=BOL buliwya~mamallaqta=BOL
        bundesrepublik~deutschland=DEU burkinabe=BFA burkina~faso=BFA burmese=MMR burundi=BDI
        burundian=BDI cabo~verde=CPV cambodia=KHM cambodian=KHM cameroon=CMR cameroonian=CMR
        canada=CAN canadian=CAN cape~verde=CPV cape~verdian=CPV caymanian=CYM cayman~islands=CYM
        central~african=CAF central~african~republic=CAF chad,~republic~of=TCD chad=TCD chadian=TCD
        channel~islander=GGY chile=CHL chilean=CHL china=CHN chinese=CHN christmas~island=CXR
        co-operative~republic~of~guyana=GUY cocos~(keeling)~islands=CCK cocos~islander=CCK
        cocos~islands=CCK colombia=COL colombian=COL commonwealth~of~dominica=DMA
        commonwealth~of~puerto~rico=PRI commonwealth~of~the~bahamas=BHS
        commonwealth~of~the~northern~mariana~islands=MNP comoran=COM comoros=COM
        congo,~democratic~republic~of~the=COD congo,~the~democratic~republic~of~the=COD
        congo-brazzaville=COG congo-kinshasa=COD congo=COG congolese=COD cook~islander=COK
        cook~islands=COK costa~rica=CRI costa~rican=CRI croatia=HRV croatian=HRV cuba=CUB cuban=CUB
        curacao=CUW cypriot=CYP cyprus=CYP czech=CZE czechia=CZE czech~republic=CZE danish=DNK
        danmark=DNK dawlat~al-kuwait=KWT dawlat~libya=LBY democratic~people's~republic~of~korea=PRK
        democratic~republic~of~sao~tome~and~principe=STP democratic~republic~of~the~congo=COD
        democratic~republic~of~timor-leste=TLS democratic~socialist~republic~of~sri~lanka=LKA
        denmark=DNK department~of~mayotte=MYT dhivehi~raajjeyge~jumhooriyya=MDV djibouti=DJI
        dominica=DMA dominican=DMA dominican~republic=DOM dominique=DMA dr~congo=COD dutch=NLD
        dzayer=DZA eastern~republic~of~uruguay=URY east~timor=TLS east~timorese=TLS ecuador=ECU
        ecuadorean=ECU eesti=EST eesti~vabariik=EST egypt=EGY egyptian=EGY ellan~vannin=IMN
        el~salvador=SLV emirati=ARE equatorial~guinea=GNQ equatorial~guinean=GNQ eritrea=ERI
        eritrean=ERI estados~unidos~mexicanos=MEX estado~libre~asociado~de~puerto~rico=PRI
        estado~plurinacional~de~bolivia=BOL estonia=EST estonian=EST eswatini=SWZ ethiopia=ETH
        ethiopian=ETH falkland~islander=FLK falkland~islands=FLK falkland~islands~(malvinas)=FLK
        faroese=FRO faroe~islands=FRO federal~democratic~republic~of~ethiopia=ETH
        federal~democratic~republic~of~nepal=NPL federal~republic~of~germany=DEU
        federal~republic~of~nigeria=NGA federal~republic~of~somalia=SOM
        federal~republic~of~yugoslavia=SCG federated~states~of~micronesia=FSM
        federation~of~saint~christopher~and~nevis=KNA federative~republic~of~brazil=BRA fiji=FJI
        fijian=FJI filipino=PHL finland=FIN finnish=FIN france=FRA french=FRA french~guiana=GUF
        french~polynesia=PYF french~polynesian=PYF french~republic=FRA
        french~southern~and~antarctic~lands=ATF french~southern~territories=ATF gabon=GAB
        gabonese=GAB gabonese~republic=GAB gabuuti=DJI gabuutih~ummuuno=DJI gambia=GMB gambian=GMB
        georgia=GEO georgian=GEO german=DEU germany=DEU ghana=GHA ghanaian=GHA gibraltar=GIB
        grand~duchy~of~luxembourg=LUX great~britain=GBR greece=GRC greek=GRC greenland=GRL
        greenlandic=GRL grenada=GRD grenadian=GRD guadeloupe=GLP guadeloupian=GLP guam=GUM
        guamanian=GUM guatemala=GTM guatemalan=GTM guernsey=GGY guiana=GUF guinea-bissau=GNB
        guinea-bissauan=GNB guinea=GIN guinean=GIN guyana=GUY guyane=GUF guyanese=GUY gwadloup=GLP
        haiti=HTI haitian=HTI hashemite~kingdom~of~jordan=JOR hayastan=ARM
        heard~and~mcdonald~islander=HMD heard~island~and~mcdonald~islands=HMD hellenic~republic=GRC
        herzegovinian=BIH holland=NLD holy~see,~vatican~city~state=VAT holy~see=VAT
        holy~see~(vatican~city~state)=VAT honduran=HND honduras=HND hong~kong=HKG hrvatska=HRV
        hungarian=HUN hungary=HUN i-kiribati=KIR iceland=ISL icelander=ISL
        independent~state~of~papua~new~guinea=PNG independent~state~of~samoa=WSM
        independen~stet~bilong~papua~niugini=PNG india=IND indian=IND indonesia=IDN indonesian=IDN
        iran,~islamic~republic~of=IRN iran=IRN iranian=IRN iraq=IRQ iraqi=IRQ ireland=IRL irish=IRL
        islamic~republic~of~afghanistan=AFG islamic~republic~of~iran=IRN
        islamic~republic~of~mauritania=MRT islamic~republic~of~pakistan=PAK island=ISL
        islas~malvinas=FLK isle~of~man=IMN israel=ISR israeli=ISR italian=ITA italian~republic=ITA
        italy=ITA ivorian=CIV ivory~coast=CIV jabuuti=DJI jamaica=JAM jamaican=JAM
        jamhuri~ya~kenya=KEN jamhuri~ya~muungano~wa~tanzania=TZA jamhuri~ya~uganda=UGA
        jamhuuriyadda~federaalka~soomaaliya=SOM jamhuuriyadda~jabuuti=DJI japan=JPN japanese=JPN
        jersey=JEY jordan=JOR jordanian=JOR kazakhstan=KAZ kazakhstani=KAZ keeling~islands=CCK
        kenya=KEN kenyan=KEN kingdom~of~bahrain=BHR kingdom~of~belgium=BEL kingdom~of~bhutan=BTN
        kingdom~of~cambodia=KHM kingdom~of~denmark=DNK kingdom~of~eswatini=SWZ
        kingdom~of~lesotho=LSO kingdom~of~morocco=MAR kingdom~of~norway=NOR
        kingdom~of~saudi~arabia=SAU kingdom~of~spain=ESP kingdom~of~swaziland=SWZ
        kingdom~of~sweden=SWE kingdom~of~thailand=THA kingdom~of~the~netherlands=NLD
        kingdom~of~tonga=TON kirghiz=KGZ kiribati=KIR kittian~and~nevisian=KNA
        kongeriget~danmark=DNK kongeriket~noreg=NOR kongeriket~norge=NOR konungariket~sverige=SWE
        korea,~democratic~people's~republic~of=PRK korea,~republic~of=KOR korean=KOR kosovo=XKX
        kuwait=KWT kuwaiti=KWT kyrgyzstan=KGZ kyrgyz~republic=KGZ kyrgyz~respublikasy=KGZ laos=LAO
        laotian=LAO lao~people's~democratic~republic=LAO latvia=LVA latvian=LVA
        latvijas~republika=LVA lebanese=LBN lebanese~republic=LBN lebanon=LBN
        lefatshe~la~botswana=BWA lesotho=LSO liberia=LBR liberian=LBR libya=LBY libyan=LBY
        liechtenstein=LIE liechtensteiner=LIE lietuvos~respublika=LTU lithuania=LTU lithuanian=LTU
        luxembourg=LUX luxembourger=LUX macao=MAC
        macao~special~administrative~region~of~the~people's~republic~of~china=MAC macau=MAC
        macedonian=MKD madagascar=MDG magyarorszag=HUN malagasy=MDG malawi=MWI malawian=MWI
        malaysia=MYS malaysian=MYS maldivan=MDV maldives=MDV maldive~islands=MDV mali=MLI malian=MLI
        malta=MLT maltese=MLT mann=IMN mannin=IMN manx=IMN marshallese=MHL marshall~islands=MHL
        martinique=MTQ matanitu~ko~viti=FJI mauritania=MRT mauritanian=MRT mauritian=MUS
        mauritius=MUS mayotte=MYT mexican=MEX mexicanos=MEX mexico=MEX
        micronesia,~federated~states~of=FSM micronesia=FSM micronesian=FSM moldova,~republic~of=MDA
        moldova=MDA moldovan=MDA monaco=MCO monegasque=MCO mongolia=MNG mongolian=MNG
        montenegrin=MNE montenegro=MNE montserrat=MSR montserratian=MSR moroccan=MAR morocco=MAR
        mosotho=LSO motswana=BWA mozambican=MOZ mozambique=MOZ muso~oa~lesotho=LSO myanmar=MMR
        namibia=NAM namibian=NAM naoero=NRU nation~of~brunei=BRN nauru=NRU nauruan=NRU nederland=NLD
        nepal=NPL nepalese=NPL netherlands=NLD netherlands~antilles=ANT new~caledonia=NCL
        new~caledonian=NCL new~zealand=NZL new~zealander=NZL ngwane=SWZ ni-vanuatu=VUT nicaragua=NIC
        nicaraguan=NIC niger=NER nigeria=NGA nigerian=NGA nigerien=NER nihon=JPN nijar=NER
        nijeriya=NGA nippon=JPN niue=NIU niuean=NIU noreg=NOR norfolk~island=NFK
        norfolk~islander=NFK norge=NOR northern~mariana~islands=MNP north~korea=PRK north~korean=PRK
        north~macedonia=MKD norway=NOR norwegian=NOR oesterreich=AUT oman=OMN omani=OMN
        oriental~republic~of~uruguay=URY osterreich=AUT pakistan=PAK pakistani=PAK palau=PLW
        palauan=PLW palestine=PSE palestinian=PSE palestinian~territory=PSE panama=PAN
        panamanian=PAN papua~new~guinea=PNG papua~new~guinean=PNG paraguay=PRY paraguayan=PRY
        people's~democratic~republic~of~algeria=DZA people's~republic~of~bangladesh=BGD
        people's~republic~of~china=CHN peru=PER peruvian=PER philippines=PHL pitcairn=PCN
        pitcairn~henderson~ducie~and~oeno~islands=PCN pitcairn~islander=PCN pitcairn~islands=PCN
        pleasant~island=NRU plurinational~state~of~bolivia=BOL poland=POL polish=POL portugal=PRT
        portuguesa=PRT portuguese=PRT portuguese~republic=PRT prathet=THA
        principality~of~andorra=AND principality~of~liechtenstein=LIE principality~of~monaco=MCO
        principat~d'andorra=AND puerto~rican=PRI puerto~rico=PRI qatar=QAT qatari=QAT qazaqstan=KAZ
        ratcha~anachak~thai=THA repiblik~ayiti=HTI repiblik~sesel=SYC repoblikan'i~madagasikara=MDG
        repubblica~di~san~marino=SMR repubblica~italiana=ITA repubblika~ta'~malta=MLT
        republica~moldova=MDA republic~of~albania=ALB republic~of~angola=AGO republic~of~armenia=ARM
        republic~of~austria=AUT republic~of~azerbaijan=AZE republic~of~belarus=BLR
        republic~of~benin=BEN republic~of~bosnia~and~herzegovina=BIH republic~of~botswana=BWA
        republic~of~bulgaria=BGR republic~of~burundi=BDI republic~of~cabo~verde=CPV
        republic~of~cameroon=CMR republic~of~chad=TCD republic~of~chile=CHL republic~of~china=TWN
        republic~of~colombia=COL republic~of~costa~rica=CRI republic~of~croatia=HRV
        republic~of~cuba=CUB republic~of~cyprus=CYP republic~of~djibouti=DJI republic~of~ecuador=ECU
        republic~of~el~salvador=SLV republic~of~equatorial~guinea=GNQ republic~of~estonia=EST
        republic~of~fiji=FJI republic~of~finland=FIN republic~of~ghana=GHA republic~of~guatemala=GTM
        republic~of~guinea-bissau=GNB republic~of~guinea=GIN republic~of~guyana=GUY
        republic~of~haiti=HTI republic~of~honduras=HND republic~of~iceland=ISL republic~of~india=IND
        republic~of~indonesia=IDN republic~of~iraq=IRQ republic~of~ireland=IRL
        republic~of~kazakhstan=KAZ republic~of~kenya=KEN republic~of~kiribati=KIR
        republic~of~korea=KOR republic~of~latvia=LVA republic~of~liberia=LBR
        republic~of~lithuania=LTU republic~of~macedonia=MKD republic~of~madagascar=MDG
        republic~of~malawi=MWI republic~of~maldives=MDV republic~of~mali=MLI republic~of~malta=MLT
        republic~of~mauritius=MUS republic~of~moldova=MDA republic~of~mozambique=MOZ
        republic~of~myanmar=MMR republic~of~namibia=NAM republic~of~nauru=NRU
        republic~of~nicaragua=NIC republic~of~niger=NER republic~of~palau=PLW republic~of~panama=PAN
        republic~of~paraguay=PRY republic~of~peru=PER republic~of~poland=POL republic~of~rwanda=RWA
        republic~of~san~marino=SMR republic~of~senegal=SEN republic~of~serbia=SRB
        republic~of~seychelles=SYC republic~of~sierra~leone=SLE republic~of~singapore=SGP
        republic~of~slovenia=SVN republic~of~south~africa=ZAF republic~of~south~sudan=SSD
        republic~of~suriname=SUR republic~of~tajikistan=TJK republic~of~the~congo=COG
        republic~of~the~gambia=GMB republic~of~the~maldives=MDV republic~of~the~marshall~islands=MHL
        republic~of~the~niger=NER republic~of~the~philippines=PHL republic~of~the~sudan=SDN
        republic~of~trinidad~and~tobago=TTO republic~of~tunisia=TUN republic~of~turkey=TUR
        republic~of~uganda=UGA republic~of~uzbekistan=UZB republic~of~vanuatu=VUT
        republic~of~yemen=YEM republic~of~zambia=ZMB republic~of~zimbabwe=ZWE republiek~suriname=SUR
        republika~hrvatska=HRV republika~slovenija=SVN republika~srbija=SRB republika~y'uburundi=BDI
        republiken~finland=FIN republik~indonesia=IDN republik~singapura=SGP
        repubulika~y'u~rwanda=RWA respublika~kazakhstan=KAZ reunion=REU ribaberiki~kiribati=KIR
        ripablik~blong~vanuatu=VUT ripublik~naoero=NRU romania=ROU romanian=ROU rossiya=RUS
        rossiyskaya~federatsiya=RUS roumania=ROU royaume~de~belgique=BEL rumania=ROU russia=RUS
        russian=RUS russian~federation=RUS rwanda=RWA rwandan=RWA rwandese~republic=RWA
        rzeczpospolita~polska=POL sahrawi=ESH saint~barthelemy=BLM
        saint~helena,~ascension~and~tristan~da~cunha=SHN saint~helena=SHN saint~helenian=SHN
        saint~kitts~and~nevis=KNA saint~lucia=LCA saint~lucian=LCA saint~martin=MAF
        saint~martin~(french~part)=MAF saint~pierre~and~miquelon=SPM saint~vincentian=VCT
        saint~vincent~and~the~grenadines=VCT sakartvelo=GEO salvadoran=SLV sammarinese=SMR samoa=WSM
        samoan=WSM san~marino=SMR sao~tomean=STP sao~tome~and~principe=STP sarnam=SUR
        sathalanalat~paxathipatai~paxaxon~lao=LAO saudi~arabia=SAU saudi~arabian=SAU schweiz=CHE
        senegal=SEN senegalese=SEN serbia=SRB serbian/montenegrin=SCG serbian=SRB
        serbia~and~montenegro=SCG seychelles=SYC seychellois=SYC shqipnia=ALB sierra~leone=SLE
        sierra~leonean=SLE singapore=SGP singaporean=SGP singapura=SGP sint~maarten=SXM
        sint~maarten~(dutch~part)=SXM slovak=SVK slovakia=SVK slovak~republic=SVK slovene=SVN
        slovenia=SVN socialist~republic~of~vietnam=VNM socialist~republic~of~viet~nam=VNM
        solomon~islander=SLB solomon~islands=SLB somali=SOM somalia=SOM somers~isles=BMU
        south~africa=ZAF south~african=ZAF south~georgia=SGS
        south~georgia~and~the~south~sandwich~islander=SGS
        south~georgia~and~the~south~sandwich~islands=SGS south~korea=KOR south~korean=KOR
        south~sudan=SSD south~sudanese=SSD spain=ESP spanish=ESP sranangron=SUR srbija=SRB
        sri~lanka=LKA sri~lankan=LKA st.~vincent~and~the~grenadines=VCT state~of~eritrea=ERI
        state~of~israel=ISR state~of~kuwait=KWT state~of~libya=LBY state~of~palestine=PSE
        state~of~qatar=QAT sudan=SDN sudanese=SDN suid-afrika=ZAF suisse=CHE sultanate~of~oman=OMN
        suomen~tasavalta=FIN suomi=FIN suriname=SUR surinamer=SUR svalbard~and~jan~mayen=SJM
        svalbard~and~jan~mayen~islands=SJM svizra=CHE svizzera=CHE swatini=SWZ swazi=SWZ
        swaziland=SWZ sweden=SWE swedish=SWE swiss=CHE swiss~confederation=CHE switzerland=CHE
        syria=SYR syrian=SYR syrian~arab~republic=SYR tadzhik=TJK taiwan,~province~of~china=TWN
        taiwan=TWN taiwanese=TWN tajikistan=TJK tanzania,~united~republic~of=TZA tanzania=TZA
        tanzanian=TZA tchad=TCD teratri~of~norf'k~ailen=NFK territory~of~christmas~island=CXR
        territory~of~norfolk~island=NFK territory~of~the~cocos~(keeling)~islands=CCK
        territory~of~the~wallis~and~futuna~islands=WLF thai=THA thailand=THA the~abode~of~peace=BRN
        the~bahamas=BHS the~bermudas=BMU the~gambia=GMB the~islands~of~bermuda=BMU
        the~netherlands=NLD the~state~of~eritrea=ERI timor-leste=TLS timor~leste=TLS togo=TGO
        togolese=TGO togolese~republic=TGO tokelau=TKL tokelauan=TKL tonga=TON tongan=TON
        trinidadian=TTO trinidad~and~tobago=TTO tunisia=TUN tunisian=TUN turkey=TUR turkish=TUR
        turkiye=TUR turkmen=TKM turkmenistan=TKM turks~and~caicos~islands=TCA tuvalu=TUV
        tuvaluan=TUV u.k.=GBR u.s.=USA u.s.~virgin~islands=VIR udzima~wa~komori=COM uganda=UGA
        ugandan=UGA uk=GBR ukraine=UKR ukrainian=UKR ukrayina=UKR umbuso~waseswatini=SWZ
        union~des~comores=COM union~of~serbia~and~montenegro=SCG union~of~the~comoros=COM
        united~arab~emirates=ARE united~kingdom=GBR
        united~kingdom~of~great~britain~and~northern~ireland=GBR united~mexican~states=MEX
        united~republic~of~tanzania=TZA united~states=USA united~states~minor~outlying~islands=UMI
        united~states~of~america=USA uruguay=URY uruguayan=URY us=USA uzbekistan=UZB uzbekistani=UZB
        vanuatu=VUT vatican=VAT venezuela,~bolivarian~republic~of=VEN venezuela=VEN venezuelan=VEN
        vietnam=VNM vietnamese=VNM viet~nam=VNM virgin~islands,~british=VGB virgin~islands,~u.s.=VIR
        virgin~islands~of~the~united~states=VIR viti=FJI wallis~and~futuna=WLF
        wallis~and~futuna~islander=WLF western~sahara=ESH weswatini=SWZ wuliwya=BOL wuliwya~suyu=BOL
        yemen=YEM yemeni=YEM yemeni~republic=YEM yugoslavia=SCG zambia=ZMB zambian=ZMB zhongguo=CHN
        zhonghua=CHN zimbabwe=ZWE zimbabwean=ZWE
        """

    /// Capitals, with ISO 3166 alpha-3.
    static let capitals = """
        abuja=NGA abu~dhabi=ARE accra=GHA adamstown=PCN addis~ababa=ETH algiers=DZA alofi=NIU
        amman=JOR amsterdam=NLD andorra~la~vella=AND ankara=TUR antananarivo=MDG apia=WSM
        ashgabat=TKM asmara=ERI asuncion=PRY athens=GRC avarua=COK baghdad=IRQ baku=AZE bamako=MLI
        bandar~seri~begawan=BRN bangkok=THA bangui=CAF banjul=GMB basse-terre=GLP basseterre=KNA
        beijing=CHN beirut=LBN belgrade=SRB belmopan=BLZ berlin=DEU bern=CHE bishkek=KGZ bissau=GNB
        bogota=COL brasilia=BRA bratislava=SVK brazzaville=COG bridgetown=BRB brussels=BEL
        bucharest=ROU budapest=HUN buenos~aires=ARG cairo=EGY canberra=AUS caracas=VEN castries=LCA
        cayenne=GUF charlotte~amalie=VIR chisinau=MDA ciudad~de~la~paz=GNQ cockburn~town=TCA
        colombo=LKA conakry=GIN copenhagen=DNK dakar=SEN damascus=SYR dhaka=BGD diego~garcia=IOT
        dili=TLS djibouti=DJI dodoma=TZA doha=QAT douglas=IMN dublin=IRL dushanbe=TJK
        east~jerusalem=PSE el-aaiun=ESH fakaofo=TKL flying~fish~cove=CXR fort-de-france=MTQ
        freetown=SLE funafuti=TUV gaborone=BWA georgetown=GUY george~town=CYM gibraltar=GIB
        gitega=BDI grytviken=SGS guatemala~city=GTM gustavia=BLM hagatna=GUM hamilton=BMU hanoi=VNM
        harare=ZWE havana=CUB helsinki=FIN hong~kong=HKG honiara=SLB islamabad=PAK jakarta=IDN
        jamestown=SHN jerusalem=ISR juba=SSD kabul=AFG kampala=UGA kathmandu=NPL khartoum=SDN
        kigali=RWA kingston=NFK kingstown=VCT kinshasa=COD kralendijk~/~oranjestad~/~the~bottom=BES
        kuala~lumpur=MYS kuwait~city=KWT kyiv=UKR libreville=GAB lilongwe=MWI lima=PER lisbon=PRT
        ljubljana=SVN lome=TGO london=GBR longyearbyen=SJM luanda=AGO lusaka=ZMB luxembourg=LUX
        macao=MAC madrid=ESP majuro=MHL male=MDV mamoudzou=MYT managua=NIC manama=BHR manila=PHL
        maputo=MOZ mariehamn=ALA marigot=MAF maseru=LSO mata~utu=WLF mbabane=SWZ melekeok=PLW
        mexico~city=MEX minsk=BLR mogadishu=SOM monaco=MCO monrovia=LBR montevideo=URY moroni=COM
        moscow=RUS muscat=OMN n'djamena=TCD nairobi=KEN nassau=BHS nay~pyi~taw=MMR new~delhi=IND
        niamey=NER nicosia=CYP nouakchott=MRT noumea=NCL nuku'alofa=TON nur-sultan=KAZ nuuk=GRL
        oranjestad=ABW oslo=NOR ottawa=CAN ouagadougou=BFA pago~pago=ASM palikir=FSM panama~city=PAN
        papeete=PYF paramaribo=SUR paris=FRA philipsburg=SXM phnom~penh=KHM plymouth=MSR
        podgorica=MNE port-au-prince=HTI port-aux-francais=ATF porto-novo=BEN port~louis=MUS
        port~moresby=PNG port~of~spain=TTO port~vila=VUT prague=CZE praia=CPV pretoria=ZAF
        pristina=XKX pyongyang=PRK quito=ECU rabat=MAR reykjavik=ISL riga=LVA riyadh=SAU
        road~town=VGB rome=ITA roseau=DMA saint-denis=REU saint-pierre=SPM saint~helier=JEY
        saipan=MNP sanaa=YEM santiago=CHL santo~domingo=DOM san~jose=CRI san~juan=PRI san~marino=SMR
        san~salvador=SLV sao~tome=STP sarajevo=BIH seoul=KOR singapore=SGP skopje=MKD sofia=BGR
        st.~george's=GRD st.~john's=ATG stanley=FLK stockholm=SWE st~peter~port=GGY sucre=BOL
        suva=FJI taipei=TWN tallinn=EST tarawa=KIR tashkent=UZB tbilisi=GEO tegucigalpa=HND
        tehran=IRN the~valley=AIA thimphu=BTN tirana=ALB tokyo=JPN torshavn=FRO tripoli=LBY
        tunis=TUN ulaanbaatar=MNG vaduz=LIE valletta=MLT vatican~city=VAT victoria=SYC vienna=AUT
        vientiane=LAO vilnius=LTU warsaw=POL washington=USA wellington=NZL west~island=CCK
        willemstad=ANT windhoek=NAM yamoussoukro=CIV yaounde=CMR yaren=NRU yerevan=ARM zagreb=HRV
        ~willemstad=CUW
        """

    /// Seats of government, institutions and international organisations.
    static let institutions = """
        10~downing~street=GBR~GOV abdel~razzak~eid=SYR~OPP abdulrazak~eid=SYR~OPP
        abdul~razaq~eid=SYR~OPP abdul~razzak~eid=SYR~OPP abdul~razzaq~eid=SYR~OPP
        abd~al~razzaq~'id=SYR~OPP abraham~abraham=IGO abu~abdullah~al-hamawi=SYR~REB
        abu~abdullah~al~hamawi=SYR~REB abu~abdul~'aziz~al-qatari=SYR~REB
        abu~bassir~al-jeblawi=SYR~REB abu~bassir~al~jeblawi=SYR~REB abu~hussein~al-dik=SYR~REB
        abu~hussein~al~dik=SYR~REB abu~khahlid~al-suri=SYR~REB abu~khahlid~al~suri=SYR~REB
        abu~mohammad~al-golani=SYR~REB abu~mohammad~al-jawlani=SYR~REB
        abu~mohammad~al-joulani=SYR~REB abu~mohammad~al~jawlani=SYR~REB
        abu~muhammad~al-joulani=SYR~REB abu~muhammad~al~joulani=SYR~REB
        abu~obeida~al-binnishi=SYR~REB abu~obeida~al~binnishi=SYR~REB afghan~national~army=AFG~MIL
        afghan~national~army~soldiers=AFG~MIL afghan~national~security~forces=AFG~MIL
        african~caribbean~and~pacific~group~of~states=IGO african~development~bank=IGO
        africom=USA~MIL ahmad~awad~bin~mubarak=YEM~GOV ahmed~abu~issa=SYR~REB ahrar~al-sham=SYR~REB
        ahrar~al~sham=SYR~REB ahrar~ash-sham=SYR~REB ahrar~ash~sham=SYR~REB al-joulani=SYR~REB
        al-nusrah~front=SYR~REB al-nusra~front=SYR~REB albin~kurti=KSV~OPP al~assad=SYR~GOV
        al~joulani=SYR~REB american~ambassador~to~the~un=USA~GOV
        american~ambassador~to~the~united~nations=USA~GOV american~correctional~association=IGO
        american~defence~secretary=USA~GOV american~defense~secretary=USA~GOV
        american~department~of~state=USA~GOV american~president=USA~GOV
        american~secretary~of~defence=USA~GOV american~secretary~of~defense=USA~GOV
        american~secretary~of~homeland~security=USA~GOV american~secretary~of~state=USA~GOV
        american~vice-president=USA~GOV andean~community=IGO ansf=AFG~MIL antarctic~treaty=IGO
        arab~bank~for~economic~develoment~in~africa=IGO arab~cooperation~council=IGO
        arab~economic~unity~council=IGO arab~league=IGO arab~maghreb~union=IGO
        arab~monetary~fund~for~economic~and~social~development=IGO arab~towns~organization=IGO
        army~of~the~guardians~of~the~islamic~republic=IRN~MIL asean=IGO asean~countries=IGO
        asean~defense~ministers=IGO asian~development~bank=IGO
        asia~pacific~partnership~on~clean~development=IGO aso~rock=NGA~GOV assad=SYR~GOV
        assad~forces=SYR~MIL assad~government=SYR~GOV assad~regime=SYR~GOV assam~rifles=IND~MIL
        assemblee~parlementaire~de~la~francophonie=IGO assembly~of~experts=IRN~GOV
        assembly~of~experts~of~the~leadership=IRN~GOV association~mondiale~des~amis~de~l'enfance=IGO
        association~of~coffee~producing~countries=IGO association~of~southeast~asian~nations=IGO
        association~of~southeast~asia~nations=IGO association~of~south~east~asian~nations=IGO
        aupsc=IGO autonomous~kurdish~region=IRQ~GOV autonomous~kurdistan~region=IRQ~GOV
        bankova=UKR~GOV bank~for~international~settlements=IGO bank~of~central~african~states=IGO
        baroness~ashton=IGO baroness~catherine~ashton=IGO bashar~al-assad=SYR~GOV
        bashar~al~assad=SYR~GOV bashar~assad=SYR~GOV basij=IRN~MIL basiji=IRN~MIL beac=IGO
        beehive=NZL~GOV bercy=FRA~GOV berlaymont=IGO bimstec=IGO blue~house=KOR~GOV
        brian~murgatroyd=IGO brookings~institute=USA~GOV brussels=IGO buckingham~palace=GBR~ELI
        bundesbank=DEU~GOV bundeskanzler=DEU~GOV bundesrat=DEU~LEG bundesregierung=DEU~GOV
        bundestag=DEU~LEG bureau~of~indian~affairs=USA~GOV bureau~of~labor~statistics=USA~GOV
        bureau~of~land~management=USA~GOV capitol=USA~LEG capitol~hill=USA~LEG
        caribbean~community=IGO carlos~santos~cruz=IGO casa~rosada=ARG~GOV catherine~ashton=IGO
        cemac=IGO censad=IGO centcom=USA~MIL center~for~american~progress=USA~GOV
        center~for~a~new~american~security=USA~GOV
        center~for~strategic~and~international~studies=USA~GOV central~american~parliament=IGO
        central~command=USA~MIL central~committee~of~the~communist~party~of~china=CHN~GOV
        central~directorate~of~interior~intelligence=FRA~SPY central~intelligence~agency=USA~SPY
        cen~sad=IGO chairman~of~the~federation~council=RUS~LEG chancellery=DEU~GOV
        charles~whiteley=IGO cheong~wa~dae=KOR~GOV chinese~central~committee=CHN~GOV
        chinese~central~military~commission=CHN~MIL chinese~communist~party=CHN~GOV
        chinese~people's~political~consultative~congress=CHN~GOV
        chinese~peoples~political~consultative~congress=CHN~GOV christian~catholic=IGO
        city~of~london=GBR~BUS coalition~against~wildlife~trafficking=IGO
        coalition~humanitarian~liaison~cell=USA~MIL cocoa~producer's~alliance=IGO
        cocoa~producers'~alliance=IGO commonwealth~of~independent~states=IGO
        commonwealth~of~nations=IGO common~market~for~eastern~and~southern~africa=IGO
        communist~party~of~china=CHN~GOV community~of~saharan~states=IGO
        community~of~sahel~saharan~states=IGO community~of~sahel~states=IGO congress=USA~LEG
        cortes=ESP~LEG council~of~europe=IGO council~of~experts=IRN~GOV council~of~guardians=IRN~GOV
        council~of~security~and~cooperation~in~europe=IGO cppcc=CHN~GOV damascus~declaration=SYR~OPP
        darpa=USA~MIL dcri=FRA~SPY defense~advanced~research~projects~agency=USA~MIL
        defense~department=USA~MIL defense~intelligence~agency=USA~MIL deng~xiaoping=CHN~GOV
        deng~xiao~ping=CHN~GOV department~of~defense=USA~MIL
        department~of~health~and~human~services=USA~GOV department~of~state=USA~GOV
        developing~eight~countries=IGO dgse=FRA~SPY diet=JPN~LEG
        directorate~for~inter-services~intelligence=PAK~SPY director~of~central~intelligence=USA~SPY
        director~of~national~intelligence=USA~SPY downing~street=GBR~GOV dpko=IGO
        drug~enforcement~agency=USA~COP duma=RUS~LEG
        eastern~and~southern~african~trade~and~development~bank=IGO east~african~community=IGO
        ec/unfpa~initiative~for~reproductive~health~in~asia=IGO
        economic~and~social~commission~for~asia~and~the~pacific=IGO
        economic~community~of~central~african~states=IGO
        economic~community~of~west~african~states=IGO economic~cooperation~organization=IGO
        ecowas=IGO edward~snowden=USA~OPP ejeviome~eloh~otobo=IGO ekmeleddin~ihsanoglu=TUR~GOV
        ekmeleddin~i̇hsanoğlu=TUR~GOV ekmeleddin~mehmet~ihsanoglu=TUR~GOV elysee=FRA~GOV
        elysee~palace=FRA~GOV environmental~protection~agency=USA~GOV ergenekon=TUR~GOV eu=IGO
        eucom=USA~MIL europarc~federation=IGO european~bank~for~reconstruction~and~development=IGO
        european~commission=IGO european~commission~to~the~philippines=IGO
        european~free~trade~association=IGO european~parliament=IGO european~union=IGO
        eu~high~representative=IGO executive~office~of~the~president~of~the~united~states=USA~GOV
        exim~bank=USA~GOV expediency~council=IRN~GOV expediency~discernment~council=IRN~GOV
        expediency~discernment~council~of~the~system=IRN~GOV
        export-import~bank~of~the~united~states=USA~GOV federal~assembly~of~russia=RUS~LEG
        federal~aviation~administration=USA~GOV federal~bureau~of~investigation=USA~COP
        federal~chancellor~of~germany=DEU~GOV federal~emergency~management~agency=USA~GOV
        federal~highway~administration=USA~GOV federal~law~enforcement=USA~COP
        federal~reserve=USA~GOV federal~security~service=RUS~COP
        federal~service~for~military-technical~cooperation=RUS~MIL federal~trade~commission=USA~GOV
        federation~council=RUS~LEG federation~of~american~scientists=USA~GOV fema=USA~GOV
        fethullah~gulen=TUR~GOV fish~and~wildlife~service=USA~GOV foggy~bottom=USA~GOV
        food~and~agriculture~organization=IGO foundation~for~defense~of~democracies=USA~GOV
        free~syrian~army=SYR~REB fursan~al~haqq~brigade=SYR~REB gchq=GBR~SPY
        general~committee~of~the~communist~party~of~china=CHN~GOV
        general~directorate~for~external~security=FRA~SPY
        general~directorate~of~foreign~security=LBN~SPY
        general~secretary~of~the~central~committee~of~china=CHN~GOV
        general~secretary~of~the~socialist~unity~party=DDR~GOV georgetown~university=USA~EDU
        german~chancellor=DEU~GOV ghuraba~al-sham=SYR~REB gillian~mellsop=IGO
        government~communicationa~headquarters=GBR~SPY graeme~wheeler=IGO group~of~eight=IGO
        group~of~seven=IGO group~of~seventy~seven=IGO guardian~council=IRN~GOV gulen=TUR~GOV g~7=IGO
        g~8=IGO hague-based~organisation~for~the~prohibition~of~chemical~weapons=IGO
        hague-based~organization~for~the~prohibition~of~chemical~weapons=IGO
        harakat~ahrar~al-sham~al-islamiyya=SYR~REB harakat~ahrar~al~sham~al~islamiyya=SYR~REB
        harakat~hazm=SYR~REB hazm~movement=SYR~REB helen~campbell=IGO
        her~majestys~armed~forces=GBR~MIL holyrood=GBR~LEG holy~see=VAT~GOV
        homeland~security~secretary=USA~GOV hossein~shariatmadari=IRN~GOV
        house~armed~services~committee=USA~GOV house~foreign~affairs~committee=USA~GOV
        house~of~commons=GBR~LEG house~of~lords=GBR~LEG house~of~representatives=USA~LEG iaea=IGO
        icc=IGO icco=IGO icj=IGO igad=IGO imf=IGO indian~ocean~commission=IGO
        indian~un~peacekeeper=IGO indo~bangladesh~joint~rivers~commission=IGO
        indo~bangla~joint~river~commission=IGO
        institute~for~intelligence~and~special~operations=ISR~SPY intelligence~community=USA~SPY
        inter-services~intelligence=PAK~SPY intergovernmental~authority~on~development=IGO
        intergovernmental~panel~on~climate~change=IGO international~atomic~energy~agency=IGO
        international~civil~aviation~organization=IGO international~court~of~justice=IGO
        international~criminal~police~organization=IGO international~energy~agency=IGO
        international~government~organisation=IGO international~government~organization=IGO
        international~grains~council=IGO international~labor~organization=IGO
        international~labour~organization=IGO international~maritime~organization=IGO
        international~monetary~fund=IGO international~telecommunications~union=IGO
        international~truce~monitoring~group=IGO international~war~crimes~tribunal=IGO interpol=IGO
        inter~african~coffee~organization=IGO inter~american~development~bank=IGO
        inter~governmental~panel~on~climate~change=IGO inter~parliamentary~union=IGO ipcc=IGO
        ipu=IGO iranian~revolutionary~guard~corps=IRN~MIL iraqi~kurdistan=IRQ~GOV
        islamic~chamber~of~commerce~and~industry=IGO islamic~consultative~assembly=IRN~GOV
        islamic~development~bank=IGO israeli~intelligence~community=ISR~SPY
        israel~defence~force=ISR~MIL israel~defence~forces=ISR~MIL israel~defense~force=ISR~MIL
        israel~defense~forces=ISR~MIL israel~security~agency=ISR~SPY jabhat~al-nusra=SYR~REB
        jabhat~al-nusrah=SYR~REB jabhat~al~nusra=SYR~REB jabhat~al~nusrah=SYR~REB
        jan~erik~wilhelmsen=IGO johannese~schaehinger=IGO john~kirby=USA~MIL
        joint~chiefs~of~staff=USA~MIL joint~special~operations~command=USA~MIL joulani=SYR~REB
        kantei=JPN~GOV khorasan~group=SYR~REB knesset=ISR~LEG kosovar~prime~minister=KSV~GOV
        kosova~prime~minister=KSV~GOV kosova~security~force=KSV~MIL kosovo~security~force=KSV~MIL
        kremlin=RUS~GOV kurdish~peshmerga=IRQ~MIL kurdistan~puk=IRQ~GOV
        kurdistan~regional~government=IRQ~GOV lady~ashton=IGO lady~catherine~ashton=IGO
        langley=USA~SPY la~francophonie=IGO la~moneda=CHL~GOV leader~of~the~free~world=USA~GOV
        lena~sundh=IGO liwaa~al-umma=SYR~REB liwaa~al-ummah=SYR~REB liwaa~al~umma=SYR~REB
        liwaa~al~ummah=SYR~REB lok~sabha=IND~LEG los~pinos=MEX~GOV louise~arbour=IGO
        lyonpo~chenkyab~dorji=IGO majlis=IRN~LEG malacanang=PHL~GOV malacanang~palace=PHL~GOV
        malacañang=PHL~GOV manfred~nowak=IGO maria~alyokhina=RUS~OPP masoud~barzani=IRQ~GOV
        matignon=FRA~GOV matthew~kahane=IGO mayors~for~peace=IGO mekong~river~commission=IGO
        mesûd~barzanî=IRQ~GOV metropolitan~police~service=GBR~COP michel~kilo=SYR~OPP
        millennium~challenge~corporation=USA~GOV ministry~for~state~security=DDR~COP
        miraflores=VEN~GOV mohammed~ali~allahdadi=IRN~MIL moncloa=ESP~GOV
        monetary~and~economic~community~of~central~africa=IGO monuc=IGO monuc~indian~contingent=IGO
        moscow=RUS~GOV mossad=ISR~SPY movement~for~justice~and~development~in~syria=SYR~OPP
        mr.~assad=SYR~GOV mr~assad=SYR~GOV nabila~a.~goldi~mzali=IGO nadezhda~tolokonnikova=RUS~OPP
        nasa=USA~GOV national~accountability~bureau=PAK~GOV
        national~aeronautics~and~space~administration=USA~GOV
        national~geospatial-intelligence~agency=USA~SPY
        national~highway~traffic~safety~administration=USA~GOV
        national~labor~relations~board=USA~GOV national~people's~congress=CHN~GOV
        national~peoples~congress=CHN~GOV national~reconnaissance~office=USA~SPY
        national~science~foundation=USA~GOV national~security~agency=USA~SPY
        national~security~council=USA~GOV national~security~council~staff=USA~GOV
        national~security~staff=USA~GOV national~transportation~safety~board=USA~GOV nato=IGO
        new~economic~partnership~for~africa's~development=IGO nicholas~costello=IGO no.~10=GBR~GOV
        nordic~council=IGO northcom=USA~MIL north~atlantic~treaty~organization=IGO
        nuclear~suppliers~group=IGO number~10=GBR~GOV number~10~downing~street=GBR~GOV
        nusrah~front=SYR~REB nusra~front=SYR~REB oapec=IGO oas=IGO oau=IGO
        occupational~safety~and~health~administration=USA~GOV odni=USA~SPY ofda=USA~GOV
        office~of~management~and~budget=USA~GOV
        office~of~the~director~of~national~intelligence=USA~SPY
        office~of~transition~initiatives=USA~GOV office~of~us~foreign~disaster~assistance=USA~GOV
        ofid=IGO ohchr=IGO ohchr~nepal=IGO oic=IGO ong~keng~yong=IGO opcw=IGO opec=IGO
        opia~mensah~kumah=IGO opic=USA~GOV ora~international=IGO
        organisation~for~economic~cooperation~and~development=IGO
        organisation~for~security~and~co-operation~in~europe=IGO
        organisation~for~security~and~cooperation~in~europe=IGO
        organisation~for~the~prohibition~of~chemical~weapons=IGO
        organisation~of~eastern~caribbean~states=IGO
        organization~for~economic~cooperation~and~development=IGO
        organization~for~security~and~co-operation~in~europe=IGO
        organization~for~security~and~cooperation~in~europe=IGO
        organization~for~the~prohibition~of~chemical~weapons=IGO organization~of~african~unity=IGO
        organization~of~american~states=IGO organization~of~arab~petroleum~exporting~countries=IGO
        organization~of~eastern~caribbean~states=IGO organization~of~islamic~conferences=IGO
        organization~of~non~aligned~countries=IGO organization~of~petroleum~exporting~countries=IGO
        organization~of~the~islamic~conference=IGO organization~of~world~heritage~cities=IGO
        oval~office=USA~GOV overseas~private~investment~corporation=USA~GOV pacific~command=USA~MIL
        pacific~community=IGO pacom=USA~MIL palazzo~chigi=ITA~GOV parlacen=IGO
        parliamentarians~for~global~action=IGO parliament~hill=CAN~LEG peace~corps=USA~GOV
        pentagon=USA~MIL people's~liberation~army=CHN~MIL people's~liberation~army~air~force=CHN~MIL
        people's~liberation~army~land~forces=CHN~MIL people's~liberation~army~navy=CHN~MIL
        people's~liberation~army~staff~department=CHN~MIL peoples~liberation~army=CHN~MIL
        peoples~liberation~army~land~forces=CHN~MIL peoples~liberation~army~navy=CHN~MIL
        peshmerga=IRQ~MIL pesh~merga=IRQ~MIL peter~cordingley=IGO philip~alston=IGO planalto=BRA~GOV
        pla~air~force=CHN~MIL pla~general~staff~department=CHN~MIL pla~land~forces=CHN~MIL
        pla~navy=CHN~MIL pla~unit~61398=CHN~MIL politburo=CHN~GOV
        politburo~standing~committee~of~the~communist~party~of~china=CHN~GOV potus=USA~GOV
        president~of~the~united~states=USA~GOV president~of~the~world~bank=IGO
        prime~minister~of~kosovo=KSV~GOV provincial~reconstruction~team=USA~MIL pscau=IGO
        pussy~riot=RUS~OPP quai~d'orsay=FRA~GOV quds~force=IRN~MIL quirinale=ITA~GOV
        r.k.~pachauri=IGO rada=UKR~LEG rajya~sabha=IND~LEG ralph~fiennes=IGO
        rashtriya~rifles=IND~MIL reformer~deng~xiaoping=CHN~GOV reichstag=DEU~GOV
        revolutionary~guard=IRN~MIL revolutionary~guards=IRN~MIL richard~ragan=IGO
        royal~air~force=GBR~MIL royal~marines=GBR~MIL royal~navy=GBR~MIL
        russian~activist~collective~pussy~riot=RUS~OPP russian~federal~assembly=RUS~LEG
        russian~punk~group~pussy~riot=RUS~OPP russian~white~house=RUS~GOV r~k~pachauri=IGO saarc=IGO
        sadc=IGO saferworld=IGO safta=IGO sahel~saharan~states=IGO salim~idris=SYR~REB
        samir~farid~geagea=LBN~GOV samir~geagea=LBN~GOV samlee~plianbangchang=IGO
        scotland~yard=GBR~COP scotus=USA~GOV seato=IGO secdef=USA~MIL secretariat~of~the~un=IGO
        secretariat~of~the~united~nations=IGO secretary~general~of~the~un=IGO
        secretary~general~of~the~united~nations=IGO secretary~of~homeland~security=USA~GOV
        secretary~of~state=USA~GOV secret~intelligence~service=GBR~SPY security~council=IGO
        sejm=POL~LEG selahattin~demirtas=TUR~GOV selahattin~demirtaş=TUR~GOV selim~idriss=SYR~REB
        semi~autonomous~kurdistan=IRQ~GOV senate=USA~LEG senate~armed~services~committee=USA~GOV
        senate~foreign~relations~committee=USA~GOV senate~intelligence~committee=USA~GOV
        senate~select~committee~on~intelligence=USA~GOV shabak=ISR~SPY sham~falcons~brigade=SYR~REB
        shanghai~cooperation~organization=IGO shin~bet=ISR~SPY shin~bet~security~agency=ISR~SPY
        siddaramaiah=IND~GOV slmm=IGO snowden=USA~OPP socom=USA~MIL southcom=USA~MIL
        southeast~asian~nations=IGO southeast~asia~collective~defense~treaty=IGO
        southern~african~development~community=IGO south~asian~association=IGO
        south~asian~free~trade~area=IGO south~block=IND~GOV special~frontier~force=IND~MIL
        special~rapporteur~of~the~united~nations~human~rights~council=IGO
        special~representative~for~children~and~conflict~sri~lanka=IGO
        sri~lanka~monitoring~mission=IGO staatssicherheit=DDR~COP
        standing~committee~of~the~national~people's~congress=CHN~GOV
        standing~committee~of~the~national~peoples~congress=CHN~GOV stasi=DDR~COP
        state~council~of~the~peoples~republic~of~china=CHN~GOV state~department=USA~GOV
        state~department~official=USA~GOV state~duma=RUS~LEG stefan~frowein=IGO stormont=GBR~LEG
        strasbourg=IGO stratcom=USA~MIL supreme~council~of~iran=IRN~GOV supreme~court=USA~JUD
        supreme~court~justices=USA~GOV supreme~court~of~the~united~states=USA~GOV
        suqour~al-sham~brigade=SYR~REB suqour~al~sham~brigade=SYR~REB syria's~government=SYR~GOV
        syrian~islamic~front=SYR~REB syrian~rebel~front=SYR~REB syrian~revolutionaries~front=SYR~REB
        syrian~revolutionary~front=SYR~REB syrias~government=SYR~GOV
        syria~revolutionaries~front=SYR~REB the~hague=IGO the~united~states~military=USA~MIL
        the~us~secretary~of~state=USA~GOV the~white~house=USA~GOV transcom=USA~MIL
        transportation~security~administration=USA~GOV turtle~bay=IGO u.n.=IGO u.n.~monitor=IGO
        u.n.~secretary~general=IGO u.n.~security~council=IGO u.s.-vice~president=USA~GOV
        u.s.~agency~for~international~development=USA~GOV u.s.~army=USA~MIL
        u.s.~central~command=USA~MIL u.s.~commander-in-chief=USA~GOV u.s.~commander~in~chief=USA~GOV
        u.s.~department~of~state=USA~GOV u.s.~federal~reserve=USA~GOV u.s.~military=USA~MIL
        u.s.~state~department=USA~GOV un=IGO undp=IGO unescap=IGO unesco=IGO unhcr=IGO unicef=IGO
        unifem=IGO union~buildings=ZAF~GOV union~of~south~american~nations=IGO
        united~cities~and~local~governments=IGO united~nations=IGO united~nations~chief=IGO
        united~nations~children's~fund=IGO united~nations~commission~for~human~rights=IGO
        united~nations~commission~for~refugees=IGO united~nations~development~fund~for~women=IGO
        united~nations~educational,~scientific~and~cultural~organization=IGO
        united~nations~food~and~agriculture~organization=IGO united~nations~monitor=IGO
        united~nations~secretariat=IGO united~states~agency~for~international~development=USA~GOV
        united~states~ambassador~to~the~un=USA~GOV
        united~states~ambassador~to~the~united~nations=USA~GOV
        united~states~attorney~general=USA~GOV united~states~border~patrol=USA~GOV
        united~states~central~command=USA~MIL united~states~commander-in-chief=USA~GOV
        united~states~commander~in~chief=USA~GOV united~states~congress=USA~GOV
        united~states~customs~and~border~protection=USA~GOV
        united~states~department~of~agriculture=USA~GOV united~states~department~of~commerce=USA~GOV
        united~states~department~of~education=USA~GOV united~states~department~of~energy=USA~GOV
        united~states~department~of~health~and~human~services=USA~GOV
        united~states~department~of~homeland~security=USA~GOV
        united~states~department~of~justice=USA~GOV united~states~department~of~labor=USA~GOV
        united~states~department~of~state=USA~GOV united~states~department~of~the~interior=USA~GOV
        united~states~department~of~the~treasury=USA~GOV
        united~states~department~of~transportation=USA~GOV united~states~geological~survey=USA~GOV
        united~states~house~of~representatives=USA~GOV
        united~states~immigration~and~customs~enforcement=USA~GOV united~states~military=USA~MIL
        united~states~national~economic~council=USA~GOV united~states~president=USA~GOV
        united~states~secretary~of~homeland~security=USA~GOV
        united~states~secretary~of~state=USA~GOV united~states~supreme~court=USA~GOV
        united~states~trade~representative=USA~GOV united~states~treasury~department=USA~GOV
        unit~61398=CHN~MIL universal~postal~union=IGO unmin=IGO unsc=IGO unscr=IGO unsg=IGO
        un~bodies=IGO un~department~of~peacekeeping~operations=IGO un~envoy=IGO
        un~general~assembly=IGO un~high~commission~for~human~rights=IGO
        un~high~commission~for~refugees=IGO un~millennium~project=IGO un~mission=IGO
        un~mission~in~sudan=IGO un~resident=IGO un~sec.~gen=IGO un~secretariat=IGO
        un~secretary~general=IGO un~security~council=IGO un~secy~gen=IGO
        un~special~envoy~for~burma=IGO usaid=USA~GOV usda=USA~GOV
        us~agency~for~international~development=USA~GOV us~ambassador~to~the~un=USA~GOV
        us~ambassador~to~the~united~nations=USA~GOV us~attorney~general=USA~GOV
        us~border~patrol=USA~GOV us~central~command=USA~MIL us~commander-in-chief=USA~GOV
        us~commander~in~chief=USA~GOV us~congress=USA~GOV us~customs~and~border~protection=USA~GOV
        us~defence~secretary=USA~GOV us~defense~secretary=USA~GOV us~department~of~justice=USA~GOV
        us~department~of~state=USA~GOV us~department~of~the~treasury=USA~GOV
        us~department~of~transportation=USA~GOV us~house~of~representatives=USA~GOV
        us~immigration~and~customs~enforcement=USA~GOV us~intelligence~community=USA~SPY
        us~military=USA~MIL us~national~park~service=USA~GOV us~president=USA~GOV
        us~secretary~of~defence=USA~GOV us~secretary~of~defense=USA~GOV
        us~secretary~of~homeland~security=USA~GOV us~senate=USA~GOV us~state~department=USA~GOV
        us~supreme~court=USA~GOV us~trade~representative=USA~GOV us~treasury~department=USA~GOV
        us~vice-president=USA~GOV vatican=VAT~GOV verkhovna~rada=UKR~LEG
        veterans~health~administration=USA~GOV vice-president~of~the~united~states=USA~GOV
        wall~street=USA~BUS washington-based~institute=USA~GOV washington-based~think~tank=USA~GOV
        washington=USA~GOV washington~institute~for~near~east~policy=USA~GOV wb=IGO
        western~european~union=IGO westminster=GBR~LEG westminster~palace=GBR~GOV
        west~african~development~bank=IGO west~africa~development~bank=IGO
        west~africa~monetary~and~economic~union=IGO west~point=USA~MIL west~wing=USA~GOV wfp=IGO
        whitehall=GBR~GOV white~house=USA~GOV white~house~national~security~council=USA~GOV
        white~house~official=USA~GOV white~house~press~secretary=USA~GOV
        white~house~press~secretary~jay~carney=USA~GOV white~house~spokesman=USA~GOV
        white~house~spokesperson=USA~GOV white~house~spokeswoman=USA~GOV world~bank=IGO
        world~bank~family~network~book~project=IGO world~bank~group=IGO world~bank~president=IGO
        world~family~organization=IGO world~food~program=IGO world~food~programme=IGO
        world~health~assembly=IGO world~health~organization=IGO world~tourism~organization=IGO
        yekaterina~samutsevich=RUS~OPP zhongnanhai=CHN~GOV élysée=FRA~GOV
        ḥarakat~al-'idalat~wal-bana'a~fi~suriyah=SYR~OPP
        """

    /// Role nouns, with PLOVER's sector.
    static let roles = """
        abbot=REL abductor=CRM academic=EDU academician=EDU activist=OPP actor=GOV
        administration=GOV admiral=MIL advocate=JUD aerospace=BUS agriculturalist=CVL
        agriculturist=CVL agrobusiness=BUS airline=BUS airliner=CVL airman=MIL airway=BUS
        ambassador=GOV army=MIL arsonist=CRM artillery=MIL assailant=CRM assemblage=LEG
        assemblies=LEG athlete=CVL attorney=JUD authority=GOV autocrat=GOV automaker=BUS
        backpacker=CVL bandit=CRM bank=BUS bargainer=BUS barracks=MIL barrister=JUD battalion=MIL
        battleship=MIL battlewagon=MIL believer=REL blackmailer=CRM blog=MED blogger=MED bomber=MIL
        boss=BUS branokker=CRM brigaider=MIL brigand=CRM bureaucracy=GOV bureaucrat=GOV burglar=CRM
        business=BUS businessman=BUS businessmen=BUS businessperson=BUS businesswoman=BUS
        businesswomen=BUS cabinet=GOV cabinetmaker=BUS campaigner=OPP captain=MIL carjacker=CRM
        carmaker=BUS carrier=MIL cartel=CRM cattleman=CVL cattlemen=CVL cattleperson=CVL
        cattlewoman=CVL cattlewomen=CVL ceo=BUS chamber=LEG chancellery=GOV chancellor=GOV
        chancery=JUD child=CVL children=CVL citizen=CVL civilian=CVL clergy=REL clergyman=REL
        clergymen=REL clergyperson=REL clergywoman=REL clergywomen=REL cleric=REL college=EDU
        collegian=EDU colonel=MIL colonist=CVL columnist=MED combatant=REB commandant=MIL
        commander=MIL commando=MIL commentator=MED community=CVL company=BUS conglomerate=BUS
        congress=LEG congressman=LEG congressmen=LEG congressperson=LEG congresswoman=LEG
        congresswomen=LEG conman=CRM conservatory=EDU consistory=JUD constable=COP constituent=CVL
        consul=GOV consulate=GOV containership=BUS contrabandist=CRM conveyancer=JUD convict=CRM
        corporal=MIL corporation=BUS correspondent=MED corvette=MIL counsel=JUD counsellor=JUD
        counselor=JUD counterfeiter=CRM court=JUD criminal=CRM crook=CRM cropper=CVL cruiser=MIL
        crusader=OPP culprit=CRM cultivator=CVL customer=CVL cutpurse=CRM cyberdissidents=OPP
        dairyman=CVL dairymen=CVL dairyperson=CVL dairywoman=CVL dairywomen=CVL dean=EDU
        defector=OPP delegate=LEG demonstrator=OPP deputy=COP deserter=OPP despot=GOV destroyer=MIL
        detainee=OPP detective=COP dictator=GOV diplomat=GOV dissenter=OPP dissident=OPP echelon=MIL
        economist=EDU editorialist=MED educatee=EDU educator=EDU elector=CVL electorate=CVL
        embassy=GOV emissary=GOV emperor=GOV employee=CVL employer=BUS empress=GOV engineer=CVL
        ensign=MIL enterpreneur=BUS entrepreneur=BUS envoy=GOV excursionist=CVL exile=OPP
        expatriate=CVL exporter=BUS extortioner=CRM extortionist=CRM farmer=CVL felon=CRM
        fighter=REB filmaker=MED firefighter=GOV fireman=GOV firemen=GOV fireperson=GOV
        firewoman=GOV firewomen=GOV firm=BUS fisher=CVL fisherman=CVL fishermen=CVL fisherperson=CVL
        fisherwoman=CVL fisherwomen=CVL forger=CRM freighter=BUS frigate=MIL gang=CRM gangdom=CRM
        gangland=CRM gangster=CRM gaolbird=CRM garrison=MIL gazette=MED gendarmery=COP
        gendermarie=MIL generalissimo=MIL generals=MIL girl=CVL governance=GOV government=GOV
        governor=GOV granger=CVL guerilla=REB guerrilla=REB gunman=REB gunmen=REB gunrunner=CRM
        gunslinger=REB headmaster=EDU herdsman=CVL herdsmen=CVL herdsperson=CVL herdswoman=CVL
        herdswomen=CVL hiker=CVL historian=EDU hitman=REB hmmwv=MIL housebreaker=CRM humvee=MIL
        hunter=CVL husbandman=CVL husbandmen=CVL husbandperson=CVL husbandwoman=CVL husbandwomen=CVL
        immigrant=CVL industry=BUS infant=CVL infantry=MIL insurgence=REB insurgency=REB
        insurgent=REB insurrectionist=REB intellectual=EDU intelligence=SPY investor=BUS
        jailbird=CRM janjaweed=REB jetfighter=MIL jetliner=CVL jihadist=REB jihadists=REB
        journalist=MED judge=JUD judicatory=JUD judicature=JUD judiciary=JUD jumbojet=BUS junta=GOV
        kfir=MIL kidnaper=CRM kidnapper=CRM killer=CRM kindergarden=EDU kindergarten=EDU
        kindergartner=EDU king=GOV kingdom=GOV laborer=CVL landholder=CVL landlord=BUS landowner=CVL
        larcener=CRM larcenist=CRM lawbreaker=CRM lawgiver=LEG lawmaker=LEG lawman=COP lawyer=JUD
        lecturer=EDU legate=GOV legislator=LEG legislature=LEG lieutenant=MIL looter=REB maffia=CRM
        mafia=CRM mafioso=CRM magazine=MED magistrate=JUD malefactor=CRM man=CVL manafacture=BUS
        manufacturer=BUS marauder=REB marines=MIL mayor=GOV media=MED men=CVL mendicant=REL
        mercenary=REB merchandiser=BUS merchant=BUS mig=MIL migrant=CVL militant=REB military=MIL
        militia=REB militiaman=REB militiamen=REB minister=GOV ministers=GOV ministries=GOV
        ministry=GOV miscreant=CRM missionary=REL mob=CVL mobster=CRM monarch=GOV monastery=REL
        monger=BUS monk=REL mother=CVL mourner=CVL mp=LEG mugger=CRM muhabarat=SPY mukabarat=SPY
        mukhabarat=SPY mutineer=OPP native=CVL naturalized=CVL naval=MIL navy=MIL neighborhood=CVL
        neighbourhood=CVL newspaper=MED newspaperman=MED newspapermen=MED newspaperperson=MED
        newspaperwoman=MED newspaperwomen=MED newswriter=MED ngo=NGO noncombatant=CVL objector=OPP
        official=GOV oiler=BUS onlooker=CVL operative=SPY orchardist=CVL outlaw=CRM paedophile=CRM
        paramilitary=MIL paratroops=MIL parliament=LEG parliamentarian=LEG passenger=CVL peasant=CVL
        pedophile=CRM people=CVL perpetrator=CRM persons=CVL phalanx=MIL picketer=OPP pickpocket=CRM
        pilferer=CRM pilgrim=REL pillager=REB pirate=CRM pleader=JUD plunderer=REB police=COP
        policeman=COP policemen=COP policeperson=COP policewoman=COP policewomen=COP politburo=GOV
        politician=PTY polity=GOV population=CVL potentate=GOV praesidium=GOV preacher=REL
        premier=GOV preschool=EDU president=GOV presidium=GOV priest=REL prince=GOV prison=COP
        privateer=MIL procuratorate=JUD producer=BUS professor=EDU promulgator=LEG prosecutor=JUD
        protester=OPP publication=MED publisher=MED pupil=EDU rabble=CVL raider=REB rancher=CVL
        rapist=CRM rebel=REB rebellion=REB recreant=OPP reformer=OPP reformist=OPP refugee=CVL
        regime=GOV regiment=MIL regulator=GOV religion=REL repatriate=CVL reporter=MED
        representatives=LEG reservist=MIL resident=CVL retired=GOV returnee=CVL revolt=REB
        rioter=OPP robber=CRM ruler=GOV rumrunner=CRM rustler=CRM safebreaker=CRM safecracker=CRM
        scholar=EDU school=EDU schoolhouse=EDU schoolteacher=EDU scientist=CVL seaman=MIL
        secretariate=GOV senate=LEG senator=LEG separatist=REB serviceman=MIL servicemen=MIL
        serviceperson=MIL servicewoman=MIL servicewomen=MIL settlement=CVL settler=CVL
        sharecropper=CVL sheriff=COP shopkeeper=CVL shoplifter=CRM sightseer=CVL smuggler=CRM
        snatcher=CRM snitcher=CRM sociologist=EDU sodbuster=CVL soldier=MIL soldiery=MIL
        sovereign=GOV spy=SPY steelmaker=BUS steelworker=BUS stipendiary=JUD student=EDU
        sublieutenant=MIL supertanker=BUS tabloid=MED tanker=BUS taxpayers=CVL teacher=EDU
        telecom=MED television=MED tenant=CVL terrorist=REB thief=CRM tourer=CVL tourist=CVL
        townspeople=CVL townsperson=CVL trader=BUS trafficker=CRM traffiker=CRM traveler=CVL
        traveller=CVL tribunal=JUD triggerman=REB troop=MIL troops=MIL turncoat=OPP tv=MED
        tycoon=BUS tyrant=GOV undersecretary=GOV unitarian=REL university=EDU uprising=REB
        victim=CVL victims=CVL village=CVL villager=CVL vip=GOV voter=CVL waiter=BUS waitress=BUS
        warplane=MIL warship=MIL website=MED woman=CVL women=CVL worker=CVL worshiper=REL
        worshipper=REL writer=MED
        """
}
