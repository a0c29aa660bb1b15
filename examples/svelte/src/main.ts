import { mount } from 'svelte';
import App from './app.svelte';

const place = document.getElementById('app');
if (place !== null) mount(App, { target: place });
