import type { WordTable } from './word-table.ts';

/** English words that people say for each thématique. Written for this kit. Licence: MIT, as the code. */
export const en: WordTable = {
  'choisir-un-metier--confirmer-son-choix-de-metier': {
    synonyme:
      'career change, change job, retrain, retraining, try a job, work trial, trial period at work, internship to discover, job shadowing, confirm my career plan, test a job, is this job for me, new profession, career switch, I hate my job, new career, is this job right for me, careers advisor, career advisor, job advisor for young people, which career fits me, career that fits me, job that fits me',
  },
  'choisir-un-metier--connaitre-les-opportunites-demploi': {
    synonyme:
      'job market, labour market, labor market, who is hiring, hiring companies, jobs in demand, job prospects, job opportunities, seasonal work, job fair, careers with a future, where are the jobs, wages by job, how much does a plumber earn, salaries, skilled jobs shortage, which jobs pay well, well paid jobs, best paid jobs',
  },
  'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite': {
    synonyme:
      'career guidance, careers advice, discover jobs, discover trades, what job should i do, find my path, choose a career, school guidance, vocational guidance, company visit, career counsellor, career counselor, career test, school dropout, which job suits me, careers fair, work placement, open day, school internship, work experience week, job ideas, plumber, carpenter, electrician, baker, which jobs pay well, well paid jobs, best paid jobs, careers advisor, career advisor, job advisor for young people, which career fits me, career that fits me, job that fits me',
  },
  'choisir-un-metier--identifier-ses-points-forts-et-ses-competences': {
    synonyme:
      'my strengths, strengths and weaknesses, my skills, skills assessment, skills review, what am i good at, my talents, personality test, know myself better, transferable skills, aptitude test',
  },
  'creer-une-entreprise--definir-son-projet-de-creation-dentreprise': {
    synonyme:
      'start a business, starting a business, start my own business, start a company, open a shop, open a restaurant, self-employed, self employment, become self-employed, be my own boss, entrepreneur, entrepreneurship, freelancer, freelancing, business idea, startup, market study, work for myself, food truck, buy a business, open a café, sell my crafts, start-up, market stall, sole trader, sell online, street food, food stall, sell cakes, sell on the market, sell handmade things, sell jewellery, sell food, sell clothes online, my own salon, hairdressing salon of my own, my own restaurant, become a taxi driver on my own, my own shop, cleaning company, nail salon, bakery of my own',
  },
  'creer-une-entreprise--developper-son-entreprise': {
    synonyme:
      'grow my business, find customers, find clients, get more clients, business is failing, bankruptcy, accountant, accounting, business loan, coworking, mentor for entrepreneurs, hire an employee, my company in trouble, invoices, marketing, bookkeeping, hire staff, unpaid invoice, clients who do not pay, advertise my business',
    sigle: 'VAT',
  },
  'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise': {
    synonyme:
      'business plan, register a company, register my business, company registration, business loan, funding for my business, startup funding, microloan, micro credit for business, legal status of company, set up an association, business incubator, business grant, funding for my company, company name, business permit, sell handmade things, sell jewellery, sell food, sell online, sell clothes online, sell my crafts, my own salon, hairdressing salon of my own, my own restaurant, become a taxi driver on my own, my own shop, cleaning company, nail salon, bakery of my own',
    sigle: 'VAT',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives': {
    synonyme:
      'paperwork, fill in a form, fill out a form, forms, official letter, write a letter, understand a letter, translation, translator, certified translation, sworn translation, translate documents, interpreter, birth certificate, marriage certificate, identity card, id card, residence permit, residence card, renew my residence permit, passport renewal, tax return, taxes, declare taxes, pension claim, retirement papers, change of address, postal address, lost papers, lost documents, driving licence exchange, prefecture appointment, administrative help, bank account opening, lost health card, death certificate, stolen papers, passport, letters I do not understand, renew my passport, lost my papers, letter from the prefecture, pension, post office, pension application, stamps, envelope, proof of address, change of name, certified copy, stolen wallet, stolen passport',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete': {
    synonyme:
      'asylum, asylum seeker, claim asylum, apply for asylum, refugee, refugee status, migrant, immigrant, undocumented, without papers, citizenship, french citizenship, become french, naturalisation, naturalization, french nationality, register to vote, voting, visa, family reunification, unaccompanied minor, temporary protection, integration, newcomers, translate marriage certificate, work permit, bring my family to France, asylum interview, marriage certificate, proof of address, change of name, certified copy, stateless, travel document, asylum seeker card, deportation, order to leave France, asylum appeal, visa extension, citizenship ceremony',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits': {
    synonyme:
      'lawyer, free lawyer, legal advice, legal help, legal aid, solicitor, my rights, know my rights, benefits, welfare benefits, social benefits, social security benefits, claim benefits, income support, unemployment benefit, housing benefit claim, child benefit, family benefit, social worker, court, tribunal, victim support, crime victim, report a crime, press charges, unfair dismissal, fired unfairly, unpaid wages, boss does not pay me, employment law, deportation, scam, appeal a decision, ombudsman, notary, undocumented, what am i entitled to, pension rights, certified translation, lost health card, pension, welfare, entitlements, fired, got fired, my boss won’t pay me, fine, complaint, dismissed, inheritance, single parent benefits, wage slip, payslip, pay slip',
  },
  'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte': {
    synonyme:
      'social support, personal support, social worker follow-up, case worker, caseworker, youth worker, special educator, guardianship, legal guardian, foster care, leaving care, care leaver, child in care, vulnerable person, personalised support, disability support worker, key worker, social services, child protection, support worker, unaccompanied minor, social worker',
  },
  'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination': {
    synonyme:
      'discrimination, discriminated, racism, racist, racial abuse, homophobia, transphobia, sexism, islamophobia, antisemitism, refused because of my skin, refused because of my name, harassment, bullying at work, sexual harassment, equality, hate speech, refused because i am disabled, insults, unfair treatment, treated unfairly, transgender rights',
  },
  'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire': {
    synonyme:
      'prison, jail, released from prison, out of prison, ex-prisoner, former prisoner, ex-offender, probation, criminal record, community service sentence, electronic tag, parole, convicted, conviction, juvenile justice, relative in prison, trouble with the law, on bail, court, arrested, victim of crime, community service, police custody, court hearing, criminal lawyer, prison visit, report a theft, report a crime, stolen wallet, trial, sentence, judge, witness, fine from the police, police complaint',
  },
  'difficultes-financieres--acquerir-une-autonomie-budgetaire': {
    synonyme:
      'learn to budget, budgeting, manage a budget, open a bank account, bank account, save money, saving money, financial education, spend less, personal loan, micro credit, overdraft, manage money on my own, money skills, debit card, credit card, open an account, bank statement, money lessons, put money aside, save up, where does my money go',
  },
  'difficultes-financieres--ameliorer-sa-gestion-budgetaire': {
    synonyme:
      'manage my money, manage my budget, household budget, end of the month, cannot make ends meet, reduce my bills, bills too high, overdraft, bank fees, spending too much, budget advice, budget, save money, spend less, spend too much, expenses, put money aside, save up, saving money, where does my money go',
  },
  'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere': {
    synonyme:
      'guardianship, legal guardian, trusteeship, power of attorney, protect my mother’s money, protected adult, elder financial abuse, someone to manage his money, lasting power of attorney, vulnerable adult protection, vulnerable adult',
  },
  'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere': {
    synonyme:
      'no money, out of money, broke, money problems, financial help, financial aid, emergency money, emergency grant, emergency fund, cannot pay my bills, unpaid bills, electricity bill, gas bill, electricity cut off, heating bill, food vouchers, poverty, poor, hardship fund, bailiff, lost my income, help paying, water bill, pay my bills, cannot pay, no money left, power cut, power cut off, utility bill help, help with bills, low income, grant, cash help, school supplies help, broke before payday',
  },
  'difficultes-financieres--situation-dendettement-surendettement': {
    synonyme:
      'debt, debt advice, over-indebted, overindebted, over-indebtedness, cannot repay, repay a loan, loans, credit cards debt, debt collector, bailiff, personal bankruptcy, debt consolidation, payday loan, banned from banking, bankruptcy, bankrupt, loan, too many loans, credit card debt, too many credits, debt relief, insolvency, overdue payments, pay back what I owe, what I owe, I owe money, pay in instalments, instalments',
  },
  'equipement-et-alimentation--aide-menagere': {
    synonyme:
      'home help, house cleaning, cleaner, cleaning lady, housekeeping, housework, cleaning my home, laundry, laundromat, wash my clothes, home carer, gardening help, handyman, ironing, hoarding, help with shopping, domestic help, window cleaning',
  },
  'equipement-et-alimentation--alimentation': {
    synonyme:
      'food, free food, food bank, foodbank, food parcel, food aid, hungry, meal, free meal, hot meal, soup kitchen, groceries, grocery, cheap groceries, something to eat, nothing to eat, eating, baby milk, baby formula, infant formula, nappies, diapers, community kitchen, cooking class, food voucher, food distribution, bread, empty fridge, free meals, breakfast, lunch, vegetables, stew, rice, eggs, chicken, meat, fruit, no food, feed my family, tinned food, groceries for free',
  },
  'equipement-et-alimentation--electromenager': {
    synonyme:
      'fridge, refrigerator, freezer, washing machine, dishwasher, oven, cooker, stove, microwave, vacuum cleaner, furniture, free furniture, second-hand furniture, cheap furniture, bed, mattress, sofa, wardrobe, table and chairs, household appliances, home appliances, kitchen equipment, pots and pans, blankets, sheets, baby cot, crib, pushchair, stroller, television, repair cafe, heater, dishes, hob, drill, tools, lamp, curtains, carpet, kettle, iron, pillow, towels, bunk bed, dishes and pans, electric cooker, gas cooker, saucepans, plates, cutlery, duvet, fan',
  },
  'equipement-et-alimentation--habillement': {
    synonyme:
      'clothes, clothing, free clothes, cheap clothes, second-hand clothes, winter coat, warm coat, jacket, shoes, boots, suit for an interview, interview outfit, work clothes, safety shoes, baby clothes, children’s clothes, trousers, underwear, socks, sewing, clothes bank, charity shop, thrift store, uniform, blouse, coat, dress, gloves, hat, raincoat, scarf, sweater, skirt, sandals, pyjamas, belt, backpack, tie, pram, stroller, pushchair, baby carriage, buggy, baby cot, car seat, baby carrier, high chair, jumper, school uniform, shirt, trainers, maternity clothes',
  },
  'famille--garde-denfants': {
    synonyme:
      'childcare, child care, day care, daycare, nursery, nursery place, kindergarten, babysitter, baby sitter, babysitting, childminder, child minder, nanny, look after my child, look after my kids, look after my son, look after my daughter, someone to watch my kids, after-school care, after school club, summer camp, holiday club, creche, toddler, preschool, pre-school, day nursery, playgroup, baby care, watch my baby, watch my child, watch my kids, look after my baby, mind my child, take care of my son, take care of my daughter, after school care, crèche, someone to look after my baby, nursery waiting list, childcare waiting list',
  },
  'famille--prise-en-charge-personne-dependante': {
    synonyme:
      'elderly, elderly care, elderly parent, old people, old parents, care home, nursing home, retirement home, home nurse, dementia, alzheimer, parkinson, dependent person, loss of autonomy, meals on wheels, my mother cannot live alone, end of life care, palliative care, disabled child care, assisted living, bedridden, caregiver at home, elderly parents, home help, home carer, wheelchair, fall alarm, nursing care, crutches, my grandmother fell, my father can’t walk, my mother can’t walk, looking after my father, looking after my mother, my father is ill, nobody looks after her, hospital bed at home, walker, walking stick, adult nappies, alarm button, stairlift, memory loss, stroke',
  },
  'famille--soutien-a-la-parentalite-et-a-leducation': {
    synonyme:
      'parenting, parents support, single mother, single mum, single mom, single father, single parent, pregnant, pregnancy, expecting a baby, newborn, new mother, breastfeeding, midwife, teenager, difficult teenager, teenage problems, my son does not listen, my child is violent, homework help, tutoring, school support, school enrolment, enrol my child in school, enroll my child, register my child at school, school bullying, family activities, education, adoption, school problems, baby, child behaviour, autism, dyslexia, school, won’t go to school, homework, my baby cries, childbirth classes, antenatal classes, truancy, pram, stroller, pushchair, baby carriage, buggy, baby cot, car seat, baby carrier, high chair, potty training, tantrums, bedtime, screen time for kids, sibling fights, bedwetting, speech delay',
  },
  'famille--soutien-aidants': {
    synonyme:
      'carer, caregiver, family carer, caring for my mother, caring for a relative, taking care of my husband, look after my sick parent, respite, respite care, carer support, carer’s leave, exhausted carer, sick husband, young carer, caring for a disabled child, looking after my dad, looking after my mum, look after a relative, carer break, looking after my mother, look after my father, my father can’t walk, my mother can’t walk, looking after my father, elderly parent, my father is ill, nobody looks after her, looking after a disabled child, disabled child, time off for carers',
  },
  'famille--surmonter-conflits-separation-violence': {
    synonyme:
      'domestic violence, domestic abuse, violence, violent husband, violent partner, abusive husband, abusive partner, abusive relationship, husband hits me, he hits me, he beats me, beaten, battered woman, battered women, sexual assault, rape, forced marriage, female genital mutilation, threatened, stalking, divorce, separation, leave my husband, breakup, child custody, custody, visitation rights, alimony, child support, family mediation, marriage counselling, couple therapy, family conflict, arguments at home, child abuse, runaway, kicked out by my parents, toxic relationship, abusive boyfriend, abusive ex, abused, abuse, leaving my partner, restraining order, divorce lawyer, child maintenance, argue with my wife, break-up, controls my phone, controls my money, he controls me, checks my phone, locks me in, jealous husband, threatens me, shouts at me, insults me, my ex won’t let me see my kids, see my children, child visitation, arguing all the time',
  },
  'lecture-ecriture-calcul--maitriser-le-calcul': {
    synonyme:
      'maths, mathematics, arithmetic, learn to count, counting, addition and subtraction, add and subtract, multiplication, times tables, percentages, fractions, numeracy, maths lessons, math class, basic skills, mental arithmetic, numbers, math, adding up',
  },
  'lecture-ecriture-calcul--maitriser-le-francais': {
    synonyme:
      'learn french, french, french class, french classes, french course, french lessons, french language, speak french, improve my french, language course, language class, language lessons, language school, literacy, learn to read, learn to write, read and write, cannot read, illiterate, reading, writing, spelling, grammar, conversation class, french test, french certificate, level a1, level b1, french for work, reading and writing, speaking classes',
  },
  'logement-hebergement--acheter-un-logement': {
    synonyme:
      'buy a house, buy a home, buy a flat, buy an apartment, buying a house, first-time buyer, homeowner, home ownership, mortgage, home loan, property, buy my council house, build a house, down payment, first home, estate agent',
  },
  'logement-hebergement--changer-de-logement': {
    synonyme:
      'move house, moving house, moving home, move to another city, moving to another town, move out, removal, moving van, bigger flat, bigger apartment, flat too small, apartment too small, overcrowded, overcrowding, house swap, home exchange, mould, damp, bed bugs, bedbugs, cockroaches, rats, unhealthy housing, unsafe housing, noisy neighbours, rehousing, adapted flat, storage, removal van, relocation, removal boxes, swap flat, swap council flat, exchange flat, bigger place, help with moving, cheaper flat',
  },
  'logement-hebergement--louer-un-logement': {
    synonyme:
      'rent, rent a flat, rent an apartment, rent a house, rent a room, renting, find a flat, find an apartment, find a home, find housing, studio flat, social housing, council housing, council house, affordable housing, cheap rent, landlord, tenant, deposit, rental deposit, guarantor, lease, letting agency, flatshare, flat share, house share, roommate, student housing, student room, accommodation, place to live, young workers hostel, room to rent, room, lodging',
  },
  'logement-hebergement--rechercher-une-solution-dhebergement-temporaire': {
    synonyme:
      'homeless, homelessness, shelter, night shelter, homeless shelter, emergency shelter, emergency housing, emergency accommodation, temporary housing, temporary accommodation, nowhere to sleep, place to sleep, somewhere to sleep, sleep tonight, sleeping rough, sleeping in my car, living on the street, on the streets, evicted, hostel, women’s refuge, refuge, hotel room, shower, squat, tent, rough sleeper, thrown out, kicked out of my home, day centre, on the street, kicked out, no home, sofa surfing',
  },
  'logement-hebergement--reduire-les-impayes-de-loyer': {
    synonyme:
      'rent arrears, unpaid rent, behind on rent, late rent, cannot pay rent, help paying rent, eviction, eviction notice, avoid eviction, threatened with eviction, landlord wants to evict me, rent debt, being evicted, evicted, eviction letter, owe rent, landlord threatens',
  },
  'logement-hebergement--se-maintenir-dans-le-logement': {
    synonyme:
      'stay in my home, keep my home, avoid eviction, eviction, heating, heating broken, cold flat, boiler, boiler broken, insulation, energy bills, electricity bill, home repairs, home renovation, house repairs, landlord refuses repairs, dispute with my landlord, tenant rights, damp, mould, leak, water leak, bed bugs, adapt my bathroom, home adaptation, stairlift, neighbour dispute, home insurance, fuel poverty, mould in my flat, mold, no heating, unsafe housing, cockroaches, noisy neighbour, flat too cold, landlord won’t repair, noisy neighbours, no hot water, broken window, plumber needed, power outage, rats, mice, stairs too hard, noise from upstairs, ramp, lift broken, grab bars',
  },
  'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement': {
    synonyme:
      'apply for social housing, social housing application, council housing application, housing application, housing waiting list, housing advice, housing benefit, housing allowance, rent deposit help, help with deposit, guarantor scheme, tenant rights, right to housing, housing information, move to another city, first flat, first apartment, council flat',
  },
  'mobilite--acceder-a-un-vehicule': {
    synonyme:
      'hire a car, rent a car, car rental, borrow a car, buy a car, cheap car, second-hand car, used car, need a car, no car, vehicle, scooter, moped, motorbike, rent a scooter, electric bike, buy a bike, rent a bike, van, car sharing, car loan, lend me a car',
  },
  'mobilite--entretenir-reparer-son-vehicule': {
    synonyme:
      'car repair, fix my car, broken car, car broke down, breakdown, mechanic, garage repair, flat tyre, flat tire, tyres, tires, brakes, battery dead, oil change, car inspection, mot test, bike repair, fix my bike, puncture, car insurance, windscreen, repair my car, cheap garage, garage, car won’t start, MOT, engine, spare parts, exhaust, headlight, flat battery',
  },
  'mobilite--etre-accompagne-dans-son-parcours-mobilite': {
    synonyme:
      'learn to take the bus, taking the bus alone, travel training, afraid of driving, afraid to drive, getting around, get around town, find my way in the city, learn to ride a bike, mobility advice, how to get to work, commute, commuting, public transport help, read a map, get to work without a car, wheelchair transport, lost in town, find my way, transport for disabled, take me to hospital, scared of taking the bus, scared of the train, afraid of the tube, underground map, read a bus map, take the metro alone',
  },
  'mobilite--financer-ma-mobilite': {
    synonyme:
      'travel card, bus pass, transport card, train pass, free bus, cheap train tickets, train ticket, bus ticket, discount card, travel discount, petrol, gas money, fuel, fuel voucher, travel expenses, travel costs, help paying for driving licence, pay for my driving lessons, transport allowance, taxi voucher, petrol money, help to pay for the train, bus fare',
  },
  'mobilite--mobilite-douce-partagee-collective': {
    synonyme:
      'carpool, carpooling, car pool, ride share, ride sharing, lift sharing, car share, public transport, bus, train, tram, subway, metro, shuttle, bike, bicycle, cycling, bike rental, borrow a bike, electric scooter, need a ride, a lift to hospital, lift to the doctor, volunteer driver, transport for disabled people, bus timetable, transport, car sharing, scooter, underground',
  },
  'mobilite--preparer-un-permis': {
    synonyme:
      'driving licence, driving license, driver’s license, driving lesson, driving school, driving test, learn to drive, learning to drive, driving instructor, highway code, theory test, traffic rules, truck licence, motorbike licence, moped licence, exchange my foreign driving licence, licence suspended, pass my test, lost my licence',
  },
  'numerique--acceder-a-des-services-en-ligne': {
    synonyme:
      'online forms, do it online, online paperwork, online account, create an online account, forgot my password, lost password, password, online appointment, book an appointment online, book online, scan a document, scanner, print a document, printing, printer, photocopy, send a document online, attachment, online tax return, unemployment online, digital signature, help with website, government website, online services, apply online, fill in a form online, upload a document',
  },
  'numerique--acceder-a-une-connexion-internet': {
    synonyme:
      'internet, internet access, internet connection, internet at home, wifi, free wifi, wi-fi, broadband, cheap internet, sim card, free sim card, phone plan, mobile plan, cheap phone plan, mobile data, data plan, phone credit, top up, phone cut off, no signal, hotspot, computer room, internet cafe, charge my phone, phone contract',
  },
  'numerique--acquerir-un-equipement': {
    synonyme:
      'computer, cheap computer, buy a computer, laptop, cheap laptop, second-hand laptop, refurbished computer, tablet, smartphone, phone, mobile phone, cell phone, cheap phone, broken phone, broken screen, keyboard, keyboard and screen, monitor, mouse and keyboard, printer, charger, headphones, computer for school, computer equipment, repair my phone, fix my computer, sim card, borrow a laptop, screen, tablet for my child, computer screen, second-hand phone',
  },
  'numerique--maitriser-les-fondamentaux-du-numerique': {
    synonyme:
      'computer class, computer classes, computer course, computer skills, computer lessons, learn computer, learn to use a computer, use a computer, use my phone, use a smartphone, use the internet, learn internet, email, e-mail, send an email, create an email address, word processing, spreadsheet, excel course, typing, online safety, internet scams, digital skills, digital literacy, social media help, video call, it course, beginner computer, app install, coding, password, IT class, spam, scam emails, touch screen, download an app, scan a document, attach a file, use the mouse, computer mouse, turn on the computer, copy and paste, save a file',
  },
  'preparer-sa-candidature--developper-son-reseau': {
    synonyme:
      'networking, professional network, build my network, meet employers, meet companies, linkedin, mentor, mentoring, mentorship, sponsor, business contacts, meet recruiters, job club, i know nobody in business',
  },
  'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi': {
    synonyme:
      'job search, job hunting, job hunt, look for a job, looking for work, unemployed, unemployment, jobless, job seeker, jobseeker, jobcentre, job centre, job center, employment support, employment help, job coach, career coach, back to work, return to work, out of work, first job, employment agency, young and unemployed, work for seniors, plan my job search, lost my job, fired, laid off, no job, find a job, where to start, find work',
  },
  'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation': {
    synonyme:
      'cv, resume, write a cv, write a resume, make a cv, update my cv, cover letter, write a cover letter, motivation letter, application letter, curriculum vitae, cv template, job application form, gap in my cv',
  },
  'preparer-sa-candidature--valoriser-ses-competences': {
    synonyme:
      'show my skills, promote my skills, foreign diploma, foreign degree, recognise my diploma, recognition of my degree, diploma equivalence, qualification recognition, recognition of foreign qualifications, sell myself, pitch myself, soft skills, my strengths, prior learning, validate my experience, my qualities, translate my diploma, degree equivalence, my skills, diploma recognition, work experience certificate',
  },
  'remobilisation--activites-sportives-et-culturelles': {
    synonyme:
      'sport, sports club, gym, gym membership, fitness, exercise, football, football team, soccer, basketball, boxing, swimming, swimming pool, learn to swim, dance, dancing, dance class, yoga, running, hiking, walking group, martial arts, music, music lessons, guitar, piano, singing, choir, theatre, cinema, museum, concert, show, painting, drawing, art class, photography, pottery, library, reading club, leisure, leisure activities, hobby, hobbies, holidays, family holidays, culture, cultural outings, games, knitting, gardening, trip, books, ballet, karate, choir practice, chess, surfing, painting class, drawing class, boxing club, swimming lessons, cinema ticket, judo, tennis, ping pong, circus',
  },
  'remobilisation--benevolat-action-citoyenne': {
    synonyme:
      'volunteer, volunteering, voluntary work, become a volunteer, help others, give my time, charity work, join an association, join a charity, civic service, community service, climate action, environment, clean up nature, ecology, community garden, neighbourhood council, get involved, be useful, humanitarian, blood donation, help old people as a volunteer, visit lonely people, help at a charity',
  },
  'remobilisation--bien-etre-confiance-en-soi': {
    synonyme:
      'wellbeing, well-being, confidence, self-confidence, self-esteem, shy, shyness, stress, stressed, stress management, relaxation, meditation, mindfulness, massage, hairdresser, haircut, beauty care, makeover, motivation, feel better, public speaking, personal development, sleep better, tired all the time, coaching, nutrition, healthy eating, yoga, hairdresser free, make-up, relax, breathing exercises, feel better about myself',
  },
  'remobilisation--lien-social': {
    synonyme:
      'lonely, so lonely, loneliness, alone, i feel alone, isolated, isolation, make friends, making friends, meet people, meeting people, new friends, someone to talk to, social activities, community centre, community center, community cafe, outings, group outings, seniors club, shared meal, neighbours, new in town, bored, widow, support group, social club, company for my mother, board games, coffee with people, company, coffee morning',
  },
  'sante--acces-aux-soins': {
    synonyme:
      'doctor, see a doctor, family doctor, general practitioner, gp, dentist, toothache, teeth, dental care, optician, glasses, eye doctor, eye test, hearing aid, physiotherapist, physio, nurse, hospital, emergency room, clinic, free clinic, health centre, health center, health, healthcare, health care, medical care, medicine, medication, pharmacy, chemist, prescription, vaccine, health check, check-up, blood test, health insurance, medical insurance, health card, health insurance card, lost health card, social security card, top-up insurance, medical bills, sick, ill, illness, pain in my back, cancer, diabetes, asthma, free healthcare, undocumented sick, screening, gynaecologist, gynecologist, paediatrician, pediatrician, ambulance, wheelchair, pregnant, pain, broken arm, fever, X-ray, take me to hospital, hospital appointment, chickenpox, flu, rash, allergy, surgery, wound, hearing test, speech therapist, foot doctor, medical bill, back pain, high blood pressure, headache, hospital bill, cardiologist, dermatologist, physiotherapy',
  },
  'sante--addictions': {
    synonyme:
      'addiction, addicted, drug, drug addiction, cannabis, weed, cocaine, heroin, crack, methadone, needle exchange, alcohol, alcoholic, alcoholism, drinking too much, drink too much, stop drinking, quit drinking, smoking, stop smoking, quit smoking, cigarettes, tobacco, vaping, gambling, gambling addiction, betting, gaming addiction, video game addiction, rehab, detox, alcoholics anonymous, overdose, substance abuse, screen addiction, drugs',
  },
  'sante--constituer-un-dossier-mdph-invalidite': {
    synonyme:
      'disability, disabled, disability benefit, disability allowance, disability card, disabled parking, disabled parking permit, disability application, disabled child, disabled worker status, disabled worker, handicap, wheelchair, blind, deaf, autism, invalidity pension, incapacity, work accident, unfit for work, special needs, special school, disability rights, chronic illness disability, sign language, wheelchair user, blue badge',
  },
  'sante--sante-mentale': {
    synonyme:
      'mental health, psychologist, free psychologist, psychiatrist, therapist, therapy, counselling, counseling, counsellor, counselor, depression, depressed, sad all the time, anxiety, anxious, panic attack, stress, stressed, burnout, burn-out, breakdown nervous, suicidal, suicide, want to die, dark thoughts, self-harm, trauma, traumatised, post-traumatic stress, ptsd, grief, bereavement, insomnia, cannot sleep, nightmares, eating disorder, anorexia, bulimia, bipolar, schizophrenia, hearing voices, anger management, cry all the time, lonely, so lonely, helpline, i feel bad, phobia, can’t sleep, sad, mourning, voices in my head, can’t sleep at night, not sleeping, sleepless, crying all day, grief after a death, my mother died, lost my husband',
  },
  'sante--sante-sexuelle': {
    synonyme:
      'sexual health, contraception, birth control, the pill, morning after pill, emergency contraception, condom, abortion, pregnancy test, unwanted pregnancy, std, sti, std test, sti test, hiv, hiv test, aids test, sexually transmitted, gynaecologist, gynecologist, period pain, periods, sanitary pads, period products, family planning, sex education, sexuality, transgender, gender transition, sexual orientation, sex work, prostitution, menopause, smear test, fertility, pregnant, condoms, midwife, contraceptive, coil, unprotected sex',
  },
  'se-former--monter-son-dossier-de-formation': {
    synonyme:
      'training funding, pay for training, fund my training, funding for a course, course fees, tuition fees, scholarship, student grant, study grant, student loan, paid training, apply for training, training application, apprenticeship contract, training budget, enrol on a course, who pays my training, university application, bursary, training grant, training allowance',
  },
  'se-former--trouver-sa-formation': {
    synonyme:
      'training, training course, vocational training, find a course, learn a trade, apprenticeship, apprentice, work-study, go back to school, back to school, study, studies, degree, diploma, qualification, high school diploma, university, college, evening classes, night school, online course, distance learning, professional training, certificate course, forklift licence, security guard training, first aid course, english class, learn english, retraining course, adult education, dropped out of school, welding course, cooking course, nursing school, course, study again, night classes, cookery course, school leaving certificate, plumber course, electrician course, hairdressing course, security guard course',
  },
  'souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger': {
    synonyme:
      'work abroad, working abroad, job abroad, jobs in europe, work in canada, work in quebec, work in switzerland, work in germany, work in belgium, work in luxembourg, move abroad, live abroad, moving abroad, go to canada, overseas job, internship abroad, au pair, working holiday, volunteer abroad, cross-border worker, expat, expatriate, jobs in Ireland, seasonal work abroad',
  },
  'souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger': {
    synonyme:
      'study abroad, studying abroad, erasmus, grant to go abroad, help to go abroad, funding to go abroad, working holiday visa, work visa, work permit abroad, visa for canada, exchange programme, exchange program, gap year, social security abroad, insurance abroad, european health insurance card, scholarship abroad, internship abroad grant, work permit, health cover abroad',
  },
  'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france': {
    synonyme:
      'return to france, returning to france, come back to france, coming back to france, back from abroad, moving back to france, repatriation, repatriated, return after expatriation, settle in france again, health cover after return, foreign diploma recognition after return, foreign degree, recognise my diploma, back in France, coming home, moved back',
  },
  'trouver-un-emploi--convaincre-un-recruteur-en-entretien': {
    synonyme:
      'job interview, interview, interview preparation, interview practice, mock interview, interview questions, interview tips, interview skills, recruiter, recruiter questions, talk to a recruiter, nervous before interview, salary negotiation, introduce myself, video interview, prepare an interview, what to wear to an interview',
  },
  'trouver-un-emploi--faire-des-candidatures-spontanees': {
    synonyme:
      'speculative application, unsolicited application, spontaneous application, hand out my cv, drop off my cv, send my cv, send my resume, contact companies, approach employers, list of companies, find an internship, internship search, find an employer for apprenticeship, cold applying, hidden job market, cold call employers, ask companies for work, knock on doors of companies, hand out CVs, call employers',
  },
  'trouver-un-emploi--maintien-dans-lemploi': {
    synonyme:
      'keep my job, keeping my job, lose my job, afraid of losing my job, job retention, unfit for work, sick leave, long sick leave, back to work after illness, occupational health, occupational doctor, adapted workstation, workplace adjustment, workplace accommodation, disabled at work, burnout at work, conflict with my boss, conflict with my employer, bullying at work, redundancy, laid off, work accident, redeployment, part-time after illness, dismissal, trouble with my boss, work injury, work stress, back pain at work, injured at work, wage slip, payslip, pay slip, unpaid wages',
  },
  'trouver-un-emploi--repondre-a-des-offres-demploi': {
    synonyme:
      'job, job offer, job ads, job vacancy, vacancies, apply for a job, find work, temp work, temporary work, temp agency, part-time job, full-time job, summer job, student job, seasonal job, permanent contract, night work, job without experience, cleaning job, driver job, warehouse job, restaurant job, waiter, hiring, recruitment, vacancy, employment, make money, earn money, job website, job offers, seasonal work, jobs, kitchen job, kitchen porter, work without papers, cleaner job, waiter job, cook job, factory job, night job, care worker job, delivery job',
  },
  'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs': {
    synonyme:
      'follow up application, follow-up email, no reply, no answer from employers, no answer to my applications, nobody calls me back, never called back, application rejected, job rejection, rejections, track my applications, waiting for an answer, chase employers, thank you email after interview, rejection letter, no reply to my application, chase up an application',
  },
};
