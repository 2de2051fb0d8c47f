import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findScreenReader } from '../../scripts/browsers.mjs';
import { Listener } from './listener.js';
import { firstLine, Programs, until } from './programs.js';

/** A session bus of its own without services: a desktop's portals would only be in the way. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
`;

/** Python that Orca runs at its start. Without it the debug file comes in blocks, and a server for speech
 * is started, which waits for a sound card for ever. */
const CUSTOMIZATIONS = `import orca.debug
import orca.speech

if orca.debug.debugFile:
    orca.debug.debugFile.reconfigure(line_buffering=True)
orca.debug.debugLevel = orca.debug.LEVEL_INFO
orca.speech.init = lambda: None
`;

/** A screen, a bus, an accessibility bus and Orca, apart from whatever else runs on the machine. Nothing is heard aloud. */
export class Desktop {
  readonly programs = new Programs();
  readonly folder = mkdtempSync(join(tmpdir(), 'rung-screen-reader-'));
  readonly listener = new Listener(join(this.folder, 'orca.txt'));

  async start(): Promise<void> {
    const { programs, folder } = this;
    const { env } = programs;
    for (const [name, path] of Object.entries({ HOME: '', XDG_RUNTIME_DIR: 'run', XDG_CONFIG_HOME: 'config', XDG_DATA_HOME: 'data', XDG_CACHE_HOME: 'cache' })) {
      env[name] = join(folder, path);
      mkdirSync(join(folder, path), { recursive: true, mode: 0o700 });
    }
    Object.assign(env, { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en', GSETTINGS_BACKEND: 'memory', GTK_MODULES: '', GNOME_ACCESSIBILITY: '1' });
    delete env['WAYLAND_DISPLAY'];

    env['DISPLAY'] = `:${await firstLine(programs.start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']))}`;
    writeFileSync(join(folder, 'bus.conf'), BUS);
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(programs.start('dbus-daemon', ['--nofork', '--print-address=3', `--config-file=${join(folder, 'bus.conf')}`]));
    await this.#startAccessibility();
    await this.#startOrca();
  }

  get orcaVersion(): Promise<string> {
    return this.programs.run('orca', '--version').then((version) => `Orca ${version}`);
  }

  async stop(): Promise<void> {
    await this.programs.stop();
  }

  /** Removes everything that was written. */
  clear(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #startAccessibility(): Promise<void> {
    const found = findScreenReader();
    if (!found) throw new Error('Orca is not there. "node scripts/setup.mjs --screen-reader" installs it.');
    this.programs.start(found.accessibilityBus, ['--launch-immediately']);
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
      const set = ['org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status', `string:${property}`, 'variant:boolean:true'];
      await until('the accessibility bus', () =>
        this.programs.run('dbus-send', '--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus', ...set).catch(() => undefined),
      );
    }
  }

  async #startOrca(): Promise<void> {
    const settings = join(this.folder, 'data/orca');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'orca-customizations.py'), CUSTOMIZATIONS);
    this.programs.start('orca', [`--debug-file=${this.listener.file}`]);
    await until('Orca', () => (this.listener.read().some(({ text }) => text.startsWith('Screen reader on')) ? true : undefined), 90_000);
  }
}
