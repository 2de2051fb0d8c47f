import '../libraries/ours-profile.js';
import { offer } from './page.js';
import { lineManager, profileFramework, sampleProfile } from './profile-data.js';

offer({
  item: 'input[type=radio]',
  works: {
    profile: () => {
      const profile = sampleProfile();
      return async (stage) => {
        const element = document.createElement('rung-role-profile');
        Object.assign(element, { framework: profileFramework, profile, actor: lineManager });
        stage.append(element);
        await element.updateComplete;
      };
    },
  },
  options: (stage) => {
    const pickers = stage.querySelector('rung-role-profile')?.shadowRoot?.querySelectorAll('rung-level-picker') ?? [];
    return Array.from(pickers, ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('label') ?? [])]);
  },
});
