import '../libraries/ours-register.js';
import { offer } from './page.js';
import { registerProfiles } from './register-data.js';

const creating = (size: number) => {
  const profiles = registerProfiles(size);
  return async (stage: HTMLElement): Promise<void> => {
    const register = document.createElement('rung-profile-register');
    register.profiles = profiles;
    stage.append(register);
    await register.updateComplete;
  };
};

let wanted = '';

offer({
  item: '.rows > tr',
  windowed: true,
  target: (stage) => {
    const root = stage.querySelector('rung-profile-register')?.shadowRoot;
    return root?.querySelector<HTMLElement>(wanted);
  },
  scroller: (stage) => stage.querySelector('rung-profile-register')?.shadowRoot?.querySelector<HTMLElement>('.scroller'),
  works: {
    register: creating,
    scrolling: creating,
    filtering: (size) => {
      wanted = 'input[type=search]';
      return creating(size);
    },
    sorting: (size) => {
      wanted = '.posts [part=sort]';
      return creating(size);
    },
  },
});
