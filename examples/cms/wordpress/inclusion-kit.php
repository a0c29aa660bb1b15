<?php
/**
 * Plugin Name: Recherche de l'offre d'insertion
 * Description: Le code court [offre_insertion commune="59350"] montre la recherche d'Inclusion Kit.
 * Version: 1.0
 * Requires at least: 6.5
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

// L'adresse de votre relais.
const INCLUSION_KIT_RELAIS = 'https://offre.mondepartement.fr';

add_shortcode(
	'offre_insertion',
	function ( $attributs ) {
		$choix = shortcode_atts( array( 'commune' => '', 'departement' => '' ), $attributs, 'offre_insertion' );
		wp_enqueue_script_module( 'inclusion-kit', INCLUSION_KIT_RELAIS . '/widget/0.3.0/di-search.relay.js', array(), null );
		return sprintf(
			'<di-search api="%1$s" code-commune="%2$s" code-departement="%3$s"><a href="%1$s/">Chercher une offre d’insertion</a></di-search>',
			esc_url( INCLUSION_KIT_RELAIS ),
			esc_attr( $choix['commune'] ),
			esc_attr( $choix['departement'] )
		);
	}
);
