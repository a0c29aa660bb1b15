import type { WordTable } from './word-table.ts';

/** Spanish words that people say for each thématique. Written for this kit. Licence: MIT, as the code. */
export const es: WordTable = {
  'choisir-un-metier--confirmer-son-choix-de-metier': {
    synonyme:
      'cambiar de trabajo, cambiar de profesión, cambiar de carrera, cambio de profesión, reconversión profesional, reorientación profesional, probar un oficio, prueba en una empresa, prácticas para descubrir, confirmar mi proyecto profesional, reciclarme, no me gusta mi trabajo, orientación laboral, asesor profesional, orientador laboral, consejero de orientación',
  },
  'choisir-un-metier--connaitre-les-opportunites-demploi': {
    synonyme:
      'mercado laboral, mercado de trabajo, empresas que contratan, quién contrata, salidas profesionales, salidas laborales, oportunidades de empleo, sectores que contratan, trabajo de temporada, feria de empleo, empleos con futuro, oficios con demanda, cuánto gana, profesiones con salida, dónde hay trabajo, ofertas cerca de casa, trabajos bien pagados, cuánto gana un fontanero',
  },
  'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite': {
    synonyme:
      'orientación profesional, orientación laboral, orientación escolar, descubrir oficios, descubrir profesiones, qué trabajo elegir, no sé qué hacer, elegir una profesión, elegir un oficio, encontrar mi camino, visita de empresas, orientador, test vocacional, vocación, orientación, qué estudiar, visitar una empresa, feria de profesiones, oficios, prácticas en empresa, feria de empleo, prácticas, carpintero, fontanero, electricista, panadero, peluquera, asesor profesional, orientador laboral, consejero de orientación',
  },
  'choisir-un-metier--identifier-ses-points-forts-et-ses-competences': {
    synonyme:
      'mis puntos fuertes, mis fortalezas, fortalezas y debilidades, mis cualidades, mis habilidades, mis competencias, balance de competencias, mis talentos, test de personalidad, conocerme mejor, aptitudes, en qué soy bueno, para qué valgo, qué sé hacer',
  },
  'creer-une-entreprise--definir-son-projet-de-creation-dentreprise': {
    synonyme:
      'crear una empresa, montar un negocio, abrir un negocio, abrir una tienda, abrir un restaurante, autónomo, hacerme autónomo, trabajar por mi cuenta, trabajar por cuenta propia, emprender, emprendedor, emprendimiento, idea de negocio, ser mi propio jefe, estudio de mercado, negocio propio, autoempleo, abrir un bar, vender en el mercado, vender ropa, vender por internet, vender comida, vender artesanía, montar mi peluquería, mi propio restaurante, ser taxista por mi cuenta, mi propia tienda, empresa de limpieza propia, mi propia panadería',
  },
  'creer-une-entreprise--developper-son-entreprise': {
    synonyme:
      'hacer crecer mi empresa, hacer crecer mi negocio, encontrar clientes, conseguir clientes, buscar clientes, falta de clientes, contable, contabilidad, préstamo para la empresa, empresa en crisis, quiebra, mentor de empresas, contratar a un empleado, facturas de clientes, mi negocio va mal, publicidad, anunciar mi negocio, no tengo clientes',
    sigle: 'IVA',
  },
  'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise': {
    synonyme:
      'plan de negocio, plan de empresa, registrar mi empresa, darse de alta como autónomo, estatuto jurídico, financiar mi negocio, financiación para crear empresa, microcrédito, ayuda para crear empresa, crear una asociación, vivero de empresas, incubadora, préstamo para empresa, vender ropa, vender por internet, vender comida, vender artesanía, montar mi peluquería, mi propio restaurante, ser taxista por mi cuenta, mi propia tienda, empresa de limpieza propia, mi propia panadería',
    sigle: 'IVA',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives': {
    synonyme:
      'trámites, papeles, papeleo, trámites administrativos, rellenar un formulario, rellenar papeles, formulario, carta oficial, escribir una carta, entender una carta, traducción, traductor, traducción jurada, traducir documentos, intérprete, partida de nacimiento, acta de nacimiento, acta de matrimonio, documento de identidad, carné de identidad, pasaporte, permiso de residencia, tarjeta de residencia, renovar la residencia, impuestos, declaración de la renta, declarar impuestos, jubilación, trámite de jubilación, cambio de dirección, dirección postal, perdí mis papeles, cita en la prefectura, abrir una cuenta bancaria, gestor, tarjeta sanitaria, empadronamiento, papeles robados, documentos, dni, renovar el pasaporte, declaración de impuestos, carta de la prefectura, certificado, carnet de identidad, sellos, no entiendo las cartas, no entiendo los papeles, cartas de la administración, me robaron la cartera, documentos robados, pasaporte perdido',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete': {
    synonyme:
      'asilo, pedir asilo, solicitar asilo, solicitante de asilo, refugiado, refugiada, migrante, inmigrante, inmigración, sin papeles, indocumentado, regularizar, nacionalidad francesa, obtener la nacionalidad, nacionalidad, naturalización, ciudadanía, votar, censo electoral, visado, visa, reagrupación familiar, menor no acompañado, protección internacional, integración, permiso de trabajo, permiso de residencia, expulsión del país, apátrida, documento de viaje, orden de expulsión, deportación, recurso de asilo, prórroga de visado',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits': {
    synonyme:
      'abogado, abogada, abogado gratis, asesoría jurídica, asesoramiento legal, ayuda legal, asistencia jurídica, mis derechos, conocer mis derechos, derechos sociales, ayudas sociales, prestaciones, subsidio, renta mínima, ayuda familiar, trabajadora social, asistente social, tribunal, juicio, denuncia, poner una denuncia, víctima, despido improcedente, me han despedido, salario no pagado, mi jefe no me paga, derecho laboral, expulsión del país, estafa, recurso, sin papeles, tarjeta sanitaria, notario, pensión, despido, no me pagan, sueldo, paro, herencia, no entiendo las cartas, entender una carta, no entiendo los papeles, cartas de la administración, nómina, no me pagan el sueldo',
  },
  'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte': {
    synonyme:
      'acompañamiento social, seguimiento social, educador, educador social, tutela, tutor legal, curatela, menor tutelado, acogida de menores, familia de acogida, persona vulnerable, acompañamiento personalizado, acompañamiento por discapacidad, joven extutelado, trabajadora social, menor no acompañado',
  },
  'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination': {
    synonyme:
      'discriminación, discriminado, discriminada, racismo, racista, insulto racista, homofobia, transfobia, sexismo, machismo, islamofobia, xenofobia, acoso, acoso laboral, acoso sexual, igualdad, me rechazan por mi color, me rechazan por extranjero, trato desigual, odio, mi jefe me trata mal, insultos en el trabajo, insultos',
  },
  'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire': {
    synonyme:
      'cárcel, prisión, salir de la cárcel, salir de prisión, preso, expreso, exrecluso, libertad condicional, antecedentes penales, condena, condenado, pulsera electrónica, trabajos en beneficio de la comunidad, justicia juvenil, familiar en prisión, problemas con la justicia, reinserción, juicio, antecedentes, policía, multa, detenido, audiencia judicial, trabajos comunitarios, detenido por la policía, visita a la cárcel, denunciar un robo, denuncia, me robaron, juez',
  },
  'difficultes-financieres--acquerir-une-autonomie-budgetaire': {
    synonyme:
      'aprender a gestionar el dinero, hacer un presupuesto, presupuesto familiar, ahorrar, ahorro, cuenta bancaria, abrir una cuenta, educación financiera, gastar menos, microcrédito personal, préstamo personal, autonomía económica, tarjeta de crédito',
  },
  'difficultes-financieres--ameliorer-sa-gestion-budgetaire': {
    synonyme:
      'gestionar mi dinero, gestionar mi presupuesto, administrar el dinero, llegar a fin de mes, no llego a fin de mes, fin de mes, reducir gastos, gastos, demasiados gastos, reducir las facturas, comisiones bancarias, descubierto bancario, números rojos, presupuesto, ahorrar, facturas caras, presupuesto familiar',
  },
  'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere': {
    synonyme:
      'tutela, curatela, tutor legal, incapacitación, poder notarial, proteger el dinero de mi madre, adulto protegido, persona mayor estafada, administrador judicial, protección jurídica de mayores, curador, incapacidad legal, persona incapacitada, tutor para mi madre',
  },
  'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere': {
    synonyme:
      'sin dinero, falta de dinero, problemas de dinero, problemas económicos, ayuda económica, ayuda financiera, ayuda de emergencia, ayuda urgente, pagar facturas, facturas impagadas, factura de la luz, factura del gas, corte de luz, corte de agua, calefacción sin pagar, pobreza, pobre, embargo, vales de comida, sin ingresos, sin recursos, pagar la luz, pagar el agua, pagar el gas, factura del agua, recibo de la luz, me cortaron la luz, no llego a fin de mes, pagar las facturas, no tengo dinero, no me queda dinero, ayuda de urgencia',
  },
  'difficultes-financieres--situation-dendettement-surendettement': {
    synonyme:
      'deuda, endeudado, endeudada, endeudamiento, sobreendeudamiento, demasiadas deudas, no puedo pagar mis deudas, créditos, préstamos, devolver un préstamo, préstamos que no puedo pagar, tarjeta de crédito deuda, moroso, lista de morosos, embargo, cobrador, refinanciar deudas, quiebra personal, préstamo, deber dinero, bancarrota, tarjeta de crédito, lo que debo, pagar a plazos, pagar en cuotas',
  },
  'equipement-et-alimentation--aide-menagere': {
    synonyme:
      'ayuda a domicilio, limpieza, limpieza de la casa, señora de la limpieza, limpiar mi casa, tareas domésticas, empleada del hogar, ayuda doméstica, planchar, lavandería, lavar la ropa, jardinería a domicilio, pequeñas reparaciones en casa, hacer la compra por mí, limpieza del hogar, limpiadora, plancha, tareas de casa, jardinero, asistenta',
  },
  'equipement-et-alimentation--alimentation': {
    synonyme:
      'comida, comer, alimentos, ayuda alimentaria, banco de alimentos, comida gratis, hambre, comedor social, comedor, bolsa de comida, cesta de comida, reparto de alimentos, leche para bebé, leche infantil, pañales, supermercado solidario, comida caliente, cocina solidaria, taller de cocina, vales de comida, nevera vacía, pan, no tengo comida, comida para bebé, verduras, desayuno, arroz, huevos, pollo, fruta, sopa, guiso, latas de comida, conservas, cesta de alimentos',
  },
  'equipement-et-alimentation--electromenager': {
    synonyme:
      'electrodomésticos, nevera, frigorífico, refrigerador, congelador, lavadora, lavavajillas, horno, cocina de gas, microondas, aspiradora, muebles, muebles gratis, muebles baratos, muebles de segunda mano, cama, colchón, sofá, armario, mesa y sillas, vajilla, ollas, mantas, sábanas, cuna, cochecito, carrito de bebé, televisor, estufa, amueblar mi casa, mesa, sillas, taladro, herramientas, lámpara, cortinas, alfombra, plancha de ropa, almohada, toallas, litera, platos y ollas, sartenes, cubiertos, edredón, plancha, ventilador',
  },
  'equipement-et-alimentation--habillement': {
    synonyme:
      'ropa, ropa gratis, ropa barata, ropa de segunda mano, abrigo, abrigo de invierno, chaqueta, zapatos, botas, traje, traje para una entrevista, ropa de trabajo, zapatos de seguridad, ropa de bebé, ropa para niños, pantalones, ropa interior, calcetines, costura, ropero, ropero solidario, uniforme, pañales, zapatillas, coser, impermeable, bufanda, jersey, falda, sandalias, pijama, cinturón, mochila, corbata, cochecito, cochecito de bebé, carrito de bebé, cuna, silla de coche, trona, uniforme escolar, vestido, camisa, gorro, guantes, ropa premamá',
  },
  'famille--garde-denfants': {
    synonyme:
      'guardería, guardería infantil, niñera, canguro, cuidar a mi hijo, cuidar a mi hija, cuidado de niños, cuidar niños, alguien que cuide a mi bebé, jardín de infancia, escuela infantil, plaza de guardería, comedor y guardería, campamento de verano, extraescolares, ludoteca, cuidadora de niños, guarderia barata, bebé, cuidar a mis hijos, cuidar al bebé, comedor escolar, lista de espera de guardería',
  },
  'famille--prise-en-charge-personne-dependante': {
    synonyme:
      'persona dependiente, dependencia, ancianos, personas mayores, padres mayores, residencia de ancianos, residencia de mayores, asilo de ancianos, cuidado de ancianos, cuidar a un anciano, ayuda a domicilio para mayores, enfermera a domicilio, alzheimer, demencia, parkinson, centro de día, teleasistencia, cuidados paliativos, mi madre no puede vivir sola, pérdida de autonomía, hijo discapacitado, ayuda a domicilio, cuidar ancianos, persona mayor, silla de ruedas, mi madre enferma, residencia, mi madre mayor, muletas, ayuda para mi abuela, mi padre no puede caminar, cuidar a mi padre, nadie la cuida, cama articulada, andador, bastón, pañales de adulto, pérdida de memoria, ictus, encamado',
  },
  'famille--soutien-a-la-parentalite-et-a-leducation': {
    synonyme:
      'ser padres, ayuda a los padres, escuela de padres, crianza, madre soltera, padre soltero, familia monoparental, embarazo, embarazada, estoy embarazada, parto, recién nacido, lactancia, matrona, comadrona, adolescente, adolescente difícil, mi hijo no obedece, mi hijo no me escucha, deberes, apoyo escolar, refuerzo escolar, inscribir a mi hijo en la escuela, escolarizar, escuela, colegio, acoso escolar, fracaso escolar, educación de los hijos, adopción, maternidad, autismo, dislexia, no quiere ir a la escuela, mi hijo llora, ser madre, mi hijo no me hace caso, cochecito, cochecito de bebé, carrito de bebé, cuna, silla de coche, trona, berrinches, rabietas, mi hijo no come, mi hijo no quiere estudiar, hora de dormir, peleas entre hermanos',
  },
  'famille--soutien-aidants': {
    synonyme:
      'cuidador, cuidador familiar, cuido de mi madre, cuidar de mi padre enfermo, cuidar a un familiar, respiro familiar, descanso para cuidadores, agotada de cuidar, marido enfermo, familiar enfermo, permiso para cuidar, cuidar a mi madre, cuidar a mi padre, cuidadora, cuidar a mi marido, cuidar a mi abuelo, mi padre no puede caminar, nadie la cuida',
  },
  'famille--surmonter-conflits-separation-violence': {
    synonyme:
      'violencia, violencia de género, violencia doméstica, violencia machista, maltrato, maltratada, malos tratos, mi marido me pega, me pega, marido violento, pareja violenta, mujer maltratada, agresión sexual, violación, abuso sexual, matrimonio forzado, amenazas, acoso de mi ex, separación, separarme, divorcio, divorciarme, dejar a mi marido, custodia, custodia de los hijos, régimen de visitas, pensión alimenticia, mediación familiar, terapia de pareja, conflicto familiar, peleas en casa, maltrato infantil, me echaron mis padres de casa, novio violento, orden de alejamiento, pensión de alimentos, controla mi móvil, controla mi dinero, mi marido controla todo, me encierra, celoso, me amenaza, me grita, me insulta, mi ex no me deja ver a mis hijos, ver a mis hijos',
  },
  'lecture-ecriture-calcul--maitriser-le-calcul': {
    synonyme:
      'matemáticas, mates, cálculo, calcular, contar, aprender a contar, sumar, restar, sumar y restar, sumas y restas, multiplicar, dividir, tablas de multiplicar, porcentajes, fracciones, clases de matemáticas, números, aritmética',
  },
  'lecture-ecriture-calcul--maitriser-le-francais': {
    synonyme:
      'aprender francés, francés, clases de francés, curso de francés, hablar francés, mejorar mi francés, idioma francés, clases de idioma, curso de idiomas, lengua francesa, alfabetización, analfabeto, aprender a leer, aprender a escribir, leer y escribir, no sé leer, lectura, escritura, ortografía, gramática, conversación en francés, examen de francés, diploma de francés, nivel de francés',
  },
  'logement-hebergement--acheter-un-logement': {
    synonyme:
      'comprar una casa, comprar un piso, comprar vivienda, comprar un apartamento, hipoteca, préstamo hipotecario, ser propietario, propietario de vivienda, primera vivienda, construir una casa, entrada para un piso, préstamo para vivienda',
  },
  'logement-hebergement--changer-de-logement': {
    synonyme:
      'mudanza, mudarme, mudarse, mudarme a otra ciudad, cambiar de casa, cambiar de piso, cambiar de vivienda, cambiar de ciudad, piso más grande, piso demasiado pequeño, casa pequeña, hacinamiento, intercambio de vivienda, humedad, moho, chinches, cucarachas, ratas, vivienda insalubre, vecinos ruidosos, realojo, camión de mudanza, guardamuebles, piso pequeño, furgoneta de mudanza, furgoneta para mudanza, piso más barato',
  },
  'logement-hebergement--louer-un-logement': {
    synonyme:
      'alquilar, alquiler, alquilar un piso, alquilar una casa, alquilar una habitación, buscar piso, busco casa, encontrar vivienda, encontrar un piso, vivienda, vivienda social, vivienda barata, piso barato, apartamento, habitación, estudio en alquiler, casero, inquilino, fianza, aval, avalista, contrato de alquiler, agencia inmobiliaria, compartir piso, piso compartido, residencia de estudiantes, alojamiento, alojamiento barato, un lugar donde vivir, estudio',
  },
  'logement-hebergement--rechercher-une-solution-dhebergement-temporaire': {
    synonyme:
      'sin techo, sin hogar, persona sin hogar, en la calle, vivo en la calle, dormir en la calle, dónde dormir, donde dormir esta noche, albergue, albergue nocturno, refugio, alojamiento de emergencia, alojamiento de urgencia, alojamiento temporal, casa de acogida, centro de acogida, hotel social, duchas, desalojado, me han desahuciado, duermo en el coche, me han echado de casa, hostal, no tengo dónde dormir, dormir esta noche, me echaron de casa, sin casa, me van a echar de casa',
  },
  'logement-hebergement--reduire-les-impayes-de-loyer': {
    synonyme:
      'alquiler impagado, alquileres atrasados, atraso en el alquiler, no puedo pagar el alquiler, ayuda para el alquiler, debo el alquiler, deuda de alquiler, desahucio, orden de desahucio, evitar el desahucio, me quieren desahuciar, amenaza de desahucio, casero quiere echarme, me quieren echar de casa, me echan de casa, el casero me echa, me van a echar de casa',
  },
  'logement-hebergement--se-maintenir-dans-le-logement': {
    synonyme:
      'no perder mi casa, quedarme en mi casa, evitar el desahucio, desahucio, calefacción, caldera, caldera rota, casa fría, aislamiento térmico, factura de calefacción, factura de la luz, corte de luz, reparaciones en casa, obras en casa, reformar la casa, el casero no arregla nada, conflicto con el casero, derechos del inquilino, humedad, moho, goteras, fuga de agua, adaptar el baño, conflicto con los vecinos, seguro de hogar, pobreza energética, me cortaron la luz, sin calefacción, humedad en casa, chinches, vivienda en mal estado, desalojar, me echan de casa, cucarachas, vecino ruidoso, casero no arregla, ruido de los vecinos, vecinos ruidosos, reparaciones, me van a echar de casa, agua caliente, sin agua caliente, calefacción rota, ratas, ratones, rampa, ascensor roto',
  },
  'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement': {
    synonyme:
      'solicitar vivienda social, solicitud de vivienda, pedir una vivienda social, lista de espera de vivienda, ayuda a la vivienda, ayuda para la fianza, derecho a la vivienda, información sobre vivienda, trámites de vivienda, derechos del inquilino, mudarme a otra ciudad, primer piso, aval para alquilar, ayuda al alquiler',
  },
  'mobilite--acceder-a-un-vehicule': {
    synonyme:
      'coche, alquilar un coche, alquiler de coche, comprar un coche, coche barato, coche de segunda mano, vehículo, préstamo de coche, moto, ciclomotor, alquilar una moto, bicicleta eléctrica, comprar una bicicleta, furgoneta, patinete, carro barato, auto barato',
  },
  'mobilite--entretenir-reparer-son-vehicule': {
    synonyme:
      'reparar el coche, arreglar el coche, coche averiado, avería, taller mecánico, taller de coches, mecánico, rueda pinchada, pinchazo, neumáticos, frenos, batería descargada, cambio de aceite, inspección técnica, reparar mi bicicleta, arreglar la bici, seguro de coche, grúa, ruedas, taller, el coche no arranca, ITV, parabrisas, aceite del motor, limpiaparabrisas',
  },
  'mobilite--etre-accompagne-dans-son-parcours-mobilite': {
    synonyme:
      'aprender a coger el autobús, aprender a tomar el autobús, moverme por la ciudad, desplazarme, orientarme en la ciudad, miedo a conducir, aprender a montar en bicicleta, cómo ir al trabajo, llegar al trabajo, asesor de movilidad, leer un plano, movilidad, transporte para ir al trabajo, miedo al metro, transporte adaptado, cómo llegar, transporte para discapacitados, plano del metro, me da miedo coger el autobús, acompañar en el autobús',
  },
  'mobilite--financer-ma-mobilite': {
    synonyme:
      'abono de transporte, abono de autobús, tarjeta de transporte, billete de tren, billete de autobús, transporte gratis, descuento de transporte, tarifa reducida, ayuda para el transporte, gasolina, pagar el carné de conducir, ayuda para el permiso de conducir, gastos de viaje, gastos de desplazamiento, bono de autobús, ayuda al transporte, descuento tren, pagar el carnet',
  },
  'mobilite--mobilite-douce-partagee-collective': {
    synonyme:
      'compartir coche, coche compartido, viaje compartido, transporte público, transporte, autobús, tren, tranvía, metro, bus, bicicleta, bici, alquilar una bicicleta, patinete, que me lleven al médico, que me lleven al hospital, alguien que me lleve, transporte adaptado, horarios de autobús, transporte a la demanda',
  },
  'mobilite--preparer-un-permis': {
    synonyme:
      'carné de conducir, carnet de conducir, permiso de conducir, licencia de conducir, sacar el carné, sacarme el carnet, autoescuela, clases de conducir, aprender a conducir, examen de conducir, examen teórico, código de circulación, profesor de autoescuela, carné de moto, carné de camión, canjear mi carné extranjero, perdí los puntos del carné, aprender a manejar',
  },
  'numerique--acceder-a-des-services-en-ligne': {
    synonyme:
      'trámites en línea, trámites por internet, cita por internet, pedir cita en línea, crear una cuenta en línea, contraseña, olvidé mi contraseña, escanear un documento, escanear, imprimir, impresora, fotocopia, enviar un documento por internet, declaración en línea, formulario en línea, certificado digital, pagar en línea',
  },
  'numerique--acceder-a-une-connexion-internet': {
    synonyme:
      'internet, conexión a internet, acceso a internet, internet barato, internet en casa, wifi, wifi gratis, tarjeta sim, tarifa móvil, tarifa móvil económica, tarifa de móvil barata, plan de teléfono, datos móviles, recarga de móvil, recargar el móvil, saldo del móvil, me cortaron el teléfono, sin cobertura, locutorio, línea de teléfono, fibra óptica',
  },
  'numerique--acquerir-un-equipement': {
    synonyme:
      'ordenador, ordenador barato, comprar un ordenador, computadora, portátil, ordenador portátil, tableta, móvil, teléfono, teléfono móvil, teléfono barato, celular, móvil roto, pantalla rota, teclado, teclado y pantalla, ratón, impresora, cargador, ordenador reacondicionado, equipo informático, reparar el móvil, reparar el ordenador, tarjeta sim, pantalla rota del móvil, móvil de segunda mano',
  },
  'numerique--maitriser-les-fondamentaux-du-numerique': {
    synonyme:
      'informática, clases de informática, curso de informática, aprender informática, aprender a usar el ordenador, usar un ordenador, usar la computadora, usar el móvil, usar internet, aprender internet, correo electrónico, crear un correo, enviar un correo, adjuntar un archivo, procesador de textos, hoja de cálculo, competencias digitales, brecha digital, seguridad en internet, estafas por internet, redes sociales, videollamada, mecanografía, instalar una aplicación, programar, usar el ordenador, contraseña, descargar una aplicación, escanear un documento, estafa por internet, pantalla táctil, usar el ratón, usar el teclado, encender el ordenador, copiar y pegar, guardar un archivo',
  },
  'preparer-sa-candidature--developper-son-reseau': {
    synonyme:
      'red de contactos, red profesional, contactos profesionales, hacer contactos, conocer empresas, conocer empleadores, linkedin, mentor, padrino profesional, tutor profesional, enchufe, club de empleo, conocer reclutadores, conocer empresarios, agenda de contactos',
  },
  'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi': {
    synonyme:
      'buscar trabajo, buscar empleo, búsqueda de empleo, encontrar trabajo, encontrar empleo, paro, parado, desempleo, desempleado, desempleada, oficina de empleo, apuntarse al paro, volver a trabajar, asesor laboral, inserción laboral, primer empleo, empleo para jóvenes, trabajo para mayores, perdí mi trabajo, me despidieron, estoy en paro, sin trabajo, en paro, orientador laboral',
  },
  'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation': {
    synonyme:
      'currículum, currículo, cv, hoja de vida, carta de presentación, carta de motivación, escribir una carta de presentación, modelo de currículum, actualizar mi cv, hacer un currículum',
  },
  'preparer-sa-candidature--valoriser-ses-competences': {
    synonyme:
      'valorar mis competencias, destacar mis cualidades, mis puntos fuertes, mis cualidades, homologar mi título, homologación de títulos, título extranjero, convalidar mi título, convalidación de estudios, reconocimiento de título, venderme mejor, presentarme mejor, experiencia sin título, acreditar mi experiencia, diploma extranjero, convalidar título, homologar título, mis competencias, experiencia, experiencia laboral',
  },
  'remobilisation--activites-sportives-et-culturelles': {
    synonyme:
      'deporte, gimnasio, club deportivo, fútbol, equipo de fútbol, equipo de fútbol infantil, baloncesto, boxeo, natación, piscina, aprender a nadar, baile, bailar, clases de baile, yoga, correr, senderismo, gimnasia, música, clases de música, guitarra, piano, cantar, coro, teatro, cine, museo, concierto, espectáculo, pintura, dibujo, fotografía, cerámica, biblioteca, ocio, tiempo libre, actividades, actividades culturales, vacaciones, cultura, juegos de mesa, costura por ocio, libros, tenis, ballet, kárate, ajedrez, tejer, taller de costura, clases de costura, costura, manualidades, clases de pintura, entrada de cine, yudo, judo, karate, ping pong, circo, artes marciales',
  },
  'remobilisation--benevolat-action-citoyenne': {
    synonyme:
      'voluntariado, voluntario, voluntaria, ser voluntario, ayudar a los demás, ayudar a otros, asociación, unirme a una asociación, ong, servicio cívico, medio ambiente, ecología, limpiar la naturaleza, huerto comunitario, participar en el barrio, compromiso social, acción humanitaria, donar mi tiempo, por el planeta, ayudar a los mayores, ayudar en una asociación',
  },
  'remobilisation--bien-etre-confiance-en-soi': {
    synonyme:
      'bienestar, confianza, confianza en mí misma, confianza en uno mismo, autoestima, timidez, tímido, estrés, estresada, relajación, meditación, masaje, peluquería, peluquero, estética, motivación, sentirme mejor, desarrollo personal, hablar en público, dormir mejor, cuidarme, alimentación sana, cansancio, yoga',
  },
  'remobilisation--lien-social': {
    synonyme:
      'soledad, solo, sola, me siento solo, me siento sola, aislado, aislada, aislamiento, hacer amigos, conocer gente, conocer personas, hablar con alguien, alguien con quien hablar, centro social, centro cívico, actividades en grupo, salidas en grupo, club de mayores, comida compartida, vecinos, recién llegado a la ciudad, aburrido, me aburro, viuda, viudo, convivencia, compañía, juegos de mesa, charlar, caminatas en grupo, café con vecinos, intercambio de idiomas',
  },
  'sante--acces-aux-soins': {
    synonyme:
      'médico, médico de cabecera, ver a un médico, ir al médico, doctor, dentista, dolor de muelas, dientes, oculista, gafas, lentes, óptico, audífono, fisioterapeuta, enfermera, enfermero, hospital, urgencias, clínica, centro de salud, ambulatorio, salud, atención médica, medicamentos, medicinas, farmacia, receta, vacuna, vacunación, vacunarme, análisis de sangre, chequeo, revisión médica, seguro médico, seguro de salud, seguridad social, tarjeta sanitaria, mutua, enfermo, enfermedad, dolor de espalda, cáncer, diabetes, ginecólogo, ginecóloga, pediatra, ambulancia, silla de ruedas, médico gratis, cita con el dentista, pedir cita médica, cita médica, embarazo, dolor, fiebre, espalda, muletas, brazo roto, radiografía, take me to hospital, hospital appointment, varicela, gripe, asma, alergia, cirugía, herida, quemadura, tos, logopeda, podólogo, tensión alta, dolor de cabeza, operación, cardiólogo, dermatólogo, fisioterapia, urgencias médicas',
  },
  'sante--addictions': {
    synonyme:
      'adicción, adicto, adicta, droga, drogadicción, drogadicto, cannabis, porros, marihuana, cocaína, heroína, metadona, alcohol, alcohólico, alcoholismo, beber demasiado, dejar de beber, tabaco, fumar, dejar de fumar, cigarrillos, juego, ludopatía, apuestas, adicción al móvil, adicción a los videojuegos, desintoxicación, alcohólicos anónimos, jeringuillas, drogas, borracho',
  },
  'sante--constituer-un-dossier-mdph-invalidite': {
    synonyme:
      'discapacidad, discapacitado, discapacitada, minusvalía, minusválido, certificado de discapacidad, pensión de invalidez, invalidez, invalidez permanente, tarjeta de discapacidad, aparcamiento para discapacitados, trabajador discapacitado, hijo con discapacidad, accidente laboral, incapacidad, silla de ruedas, ciego, sordo, autismo, persona con discapacidad, lengua de signos',
  },
  'sante--sante-mentale': {
    synonyme:
      'salud mental, psicólogo, psicóloga, psicólogo gratis, psiquiatra, terapia, terapeuta, depresión, deprimido, deprimida, ansiedad, ansioso, angustia, ataque de pánico, estrés, agotamiento, triste, tristeza, lloro todo el tiempo, llorar, insomnio, no puedo dormir, pesadillas, suicidio, suicidarme, quiero morir, pensamientos negros, trauma, duelo, muerte de un familiar, anorexia, bulimia, bipolar, esquizofrenia, ira, soledad, apoyo psicológico, ayuda psicológica, fobia, no duermo, enfado, ataques de pánico, trastorno alimentario, no duermo por las noches, lloro todo el día',
  },
  'sante--sante-sexuelle': {
    synonyme:
      'salud sexual, anticonceptivos, anticoncepción, píldora, pastilla del día después, píldora del día después, preservativo, condones, aborto, abortar, interrupción del embarazo, prueba de embarazo, embarazo no deseado, enfermedad de transmisión sexual, prueba de vih, vih, sida, ginecólogo, ginecóloga, regla, compresas, planificación familiar, educación sexual, sexualidad, transexual, transgénero, orientación sexual, prostitución, menopausia, citología, embarazada, condón, test de embarazo, preservativos, embarazo, dolor de regla, matrona',
  },
  'se-former--monter-son-dossier-de-formation': {
    synonyme:
      'financiar una formación, pagar una formación, pagar mis estudios, ayuda para estudiar, beca, beca de estudios, matrícula, gastos de matrícula, inscripción en un curso, inscribirme en un curso, formación pagada, contrato de aprendizaje, cuenta de formación, financiación de estudios, solicitar una formación, pagar la formación, financiar un curso',
  },
  'se-former--trouver-sa-formation': {
    synonyme:
      'formación, formación profesional, curso, cursos gratis, curso de formación, estudiar, estudios, volver a estudiar, retomar los estudios, aprender un oficio, aprendizaje, aprendiz, prácticas y estudios, título, diploma, obtener un diploma, bachillerato, universidad, instituto, clases nocturnas, curso en línea, formación a distancia, cualificación, carretillero, curso de cocina, curso de enfermería, aprender inglés, clases de inglés, educación de adultos, dejé la escuela, vigilante de seguridad curso, soldador, curso de peluquería, taller de costura, clases de costura, costura, manualidades, curso de fontanería, curso de electricidad, escuela de enfermería, curso de carretillero, curso de albañil, curso de informática, carnet de carretillero, homologación de título',
  },
  'souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger': {
    synonyme:
      'trabajar en el extranjero, trabajo en el extranjero, empleo en el extranjero, empleo en europa, irme al extranjero, vivir en el extranjero, trabajar en canadá, trabajar en suiza, trabajar en alemania, trabajar en bélgica, trabajar en otro país, prácticas en el extranjero, au pair, trabajador fronterizo, emigrar, ir a quebec, expatriarse, voluntariado internacional',
  },
  'souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger': {
    synonyme:
      'estudiar en el extranjero, erasmus, beca erasmus, beca para el extranjero, ayuda para ir al extranjero, visado de trabajo, visa de trabajo, permiso de trabajo en otro país, intercambio, intercambio internacional, año sabático, seguro en el extranjero, tarjeta sanitaria europea, seguridad social en el extranjero, ayudas para trabajar en otro país, permiso de trabajo',
  },
  'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france': {
    synonyme:
      'volver a francia, regresar a francia, regreso a francia, retorno a francia, vuelta a francia, repatriación, repatriado, volver del extranjero, regresar del extranjero, instalarme de nuevo en francia, después de vivir en el extranjero, homologar mi título, diploma extranjero',
  },
  'trouver-un-emploi--convaincre-un-recruteur-en-entretien': {
    synonyme:
      'entrevista, entrevista de trabajo, entrevista laboral, preparar una entrevista, simulacro de entrevista, preguntas de entrevista, reclutador, seleccionador, nervios antes de la entrevista, presentarme en una entrevista, negociar el sueldo',
  },
  'trouver-un-emploi--faire-des-candidatures-spontanees': {
    synonyme:
      'candidatura espontánea, repartir currículums, entregar mi currículum, dejar mi currículum, enviar mi cv, enviar mi currículum, contactar empresas, lista de empresas, buscar prácticas, encontrar prácticas, autocandidatura, llamar a empresas, entregar currículums, repartir mi currículum, llamar a las empresas',
  },
  'trouver-un-emploi--maintien-dans-lemploi': {
    synonyme:
      'conservar mi trabajo, conservar mi empleo, mantener mi trabajo, perder mi trabajo, miedo a perder el trabajo, baja médica, baja laboral, baja por enfermedad, volver al trabajo tras una baja, médico del trabajo, adaptar mi puesto, puesto adaptado, no apto para trabajar, accidente laboral, conflicto con mi jefe, acoso laboral, despido, me van a despedir, discapacidad en el trabajo, agotamiento laboral, mi jefe me grita, mi jefe me trata mal, problemas con mi jefe, dolor de espalda, perder mi empleo, estrés en el trabajo, accidente de trabajo, volver al trabajo, nómina, no me pagan el sueldo',
  },
  'trouver-un-emploi--repondre-a-des-offres-demploi': {
    synonyme:
      'oferta de trabajo, ofertas de empleo, anuncio de trabajo, trabajo, empleo, quiero trabajar, trabajo temporal, empresa de trabajo temporal, ett, trabajo a tiempo parcial, media jornada, jornada completa, trabajo de verano, trabajo para estudiantes, contrato indefinido, trabajo nocturno, trabajo sin experiencia, trabajo de limpieza, camarero, conductor, vendimia, postular, vacante, ganar dinero, contratación, curro, ofertas de trabajo, contrato, limpiadora trabajo, trabajo de noche, almacén, cocinero, trabajo de camarero, trabajo de conductor, trabajo de almacén, trabajo de cocinero, trabajo a media jornada, trabajo en fábrica, trabajo de albañil, trabajo de temporada',
  },
  'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs': {
    synonyme:
      'seguimiento de candidaturas, seguir mis candidaturas, no me responden, no me contestan, no me llaman, nunca me llaman, sin respuesta, ninguna respuesta, sin respuesta de las empresas, me rechazan siempre, candidatura rechazada, volver a contactar, recordatorio a la empresa, insistir a la empresa, correo de seguimiento',
  },
};
