<#-- The playbook that goes back. What it sees is in docs/templates.md. -->
<#import "play.ftl" as layout>
<#macro all title first>

- name: ${title}
  hosts:
<#list hosts as host>
    - ${host}
</#list>
  gather_facts: false
  any_errors_fatal: true
  vars:
    pw_folder: "{{ pw_here if inventory_hostname == 'localhost' else pw_there }}"
    pw_here: "{{ planwright_progress | default(playbook_dir ~ '/progress') }}"
    pw_there: "{{ planwright_home | default('/var/lib/planwright') }}/{{ inventory_hostname }}"
<#nested>
</#macro>
---
# Made by Planwright. Do not edit: change the plan and compile it again.
# Plan id ${hash}
# After any stop start it again, and it continues. README.md says how to run, stop, continue, confirm.
<@all "Find the last step that is done" true>
    pw_ids: "[SB][0-9]+(?:-[0-9]+)?"
    pw_confirmed: "{{ confirmed | default('') | string | upper | regex_findall(pw_ids) }}"
    pw_redo: "{{ redo | default('') | string | upper | regex_findall(pw_ids) }}"
    pw_answers: "{{ (pw_confirmed + pw_redo) | map('regex_replace', '-.*$', '') | list }}"
    pw_all: "{{ ansible_play_hosts_all | map('extract', hostvars, ['pw_look', 'stdout_lines']) | flatten }}"
    pw_done: "{{ pw_all | select('match', '^S[0-9]+[.]ok$') | map('regex_replace', '[.]ok$', '') | unique | list }}"
    pw_begun: "{{ pw_all | select('match', '^S[0-9]+[.-]') | map('regex_replace', '[.-].*$', '') | unique | difference(pw_done) }}"
    pw_yes: "{{ pw_done + (pw_begun | intersect(pw_confirmed | map('regex_replace', '-.*$', ''))) }}"
    pw_from: "{{ pw_all | select('match', '^from=') | map('regex_replace', '^from=', '') | first | default('') }}"
    pw_found: "{{ ([pw_from] if pw_from else pw_yes) | map('regex_replace', '^S0*', '') | map('int') | max | default(0) }}"
<#if batches?has_content>
    pw_batched: "{{ <#list batches as batch>(range(${batch.from?c}, ${(batch.to + 1)?c}) | list)<#sep> + </#list> }}"
    pw_numbers: "{{ pw_yes | map('regex_replace', '^S0*', '') | map('int') | list }}"
    pw_counted: "{{ pw_confirmed | map('regex_replace', '-.*$', '') | map('regex_replace', '^S0*', '') | map('int') | list }}"
    pw_missing: "{{ pw_batched | select('lt', pw_found | int) | list | difference(pw_numbers + pw_counted) }}"
</#if>
    pw_ways:
<#list entries as entry>
      - from: ${entry.from?c}
        to: ${entry.to?c}
        reach: ${entry.reach?c}
        none: ${entry.none?c}
        ends: ${entry.ends}
</#list>
    pw_way: "{{ pw_ways | selectattr('from', 'le', pw_found | int) | selectattr('to', 'ge', pw_found | int) | first | default({}) }}"
  tasks:
    - name: B000 Look at what is done
      ansible.builtin.shell:
        cmd: |
          exec </dev/null 2>&1
          cd {{ pw_folder | quote }} 2>/dev/null || exit 0
          if [ -e plan.id ] && ! grep -q -x -F ${hash} plan.id; then
            echo "** This folder belongs to another plan, or to another version of this one:"
            pwd
            exit 2
          fi
          ls
          if [ -e back.from ]; then
            echo "from=$(cat back.from)"
          fi
      register: pw_look
      changed_when: false
      check_mode: false
    - name: B000 Stop at a step that may or may not be done
      ansible.builtin.fail:
        msg:
          - "** INTERRUPTED {{ pw_begun | difference(pw_answers) | join(', ') }}: begun, and not known to be done."
          - "   Find out whether it took effect. The runbook says how."
          - "   If it did, it has to be undone too; add:  -e confirmed=ID"
          - "   If it did not, it is as if it was not begun:  -e redo=ID"
      when:
        - pw_from == ''
        - pw_begun | difference(pw_answers) | length > 0
<#if batches?has_content>
    - name: B000 Stop, since a batch is not at its end
      ansible.builtin.fail:
        msg:
          - "** UNFINISHED {{ pw_missing | join(', ') }}: steps with these numbers are not done, and a later one of their batch is."
          - "   The way back begins where no batch is half done. Run site.yml until the batch is done;"
          - "   or, for steps that shall count as done and be undone too, add: -e confirmed=ID"
      when:
        - pw_from == ''
        - pw_missing | length > 0
</#if>
    - name: B000 Stop, since there is no way back from here
      ansible.builtin.fail:
        msg:
          - "** No way back after step {{ pw_found }}: {{ pw_way.ends | default('') }}"
      when: pw_way.none | default(false)
    - name: B000 Say where it goes
      ansible.builtin.debug:
        msg:
          - "The last step that is done has number {{ pw_found }}, where 0 is none."
          - "The way back {{ pw_way.ends | default('has nothing to do') }}"
      run_once: true
    - name: B000 Keep what was found
      ansible.builtin.set_fact:
        pw_start: "{{ pw_found }}"
        pw_last: "{{ 0 if 'back.end' in pw_all else pw_found }}"
        pw_reach: "{{ pw_way.reach | default(0) }}"
    - name: B000 Record where it begins
      ansible.builtin.shell:
        cmd: |
          exec </dev/null 2>&1
          mkdir -p {{ pw_folder | quote }} && cd {{ pw_folder | quote }} || exit
          [ -e plan.id ] || echo ${hash} >plan.id || exit
          echo "S{{ pw_start }}" >back.from && sync
      changed_when: true
      when:
        - pw_last | int > 0
        - pw_look.stdout_lines | select('match', '^from=') | list | length == 0
</@all>
<#list plays as play>
<@layout.play play true/>
</#list>
<@all "End the way back" false>
  tasks:
<#if plays?has_content>
    - name: B999 Refuse to end before the last step is done
      ansible.builtin.assert:
        that:
          - ${last}
        fail_msg: A stretch before this one did not run. Run the whole playbook, without --limit.
        quiet: true
      when: pw_last | int > 0
</#if>
    - name: B999 Record that all B steps are done
      ansible.builtin.shell:
        chdir: "{{ pw_folder }}"
        cmd: exec </dev/null && echo end >back.end && sync
      changed_when: true
      when:
        - pw_last | int > 0
        - not ansible_check_mode
</@all>
<@all "Forget what was undone" false>
  tasks:
    - name: B999 Remove the files of what was undone
      ansible.builtin.shell:
        chdir: "{{ pw_folder }}"
        cmd: |
          exec </dev/null 2>&1
          [ -e back.end ] || exit 0
<#noparse>
          for mark in S[0-9]*; do
            number=${mark#S}
            number=${number%%[.-]*}
            if [ "$number" -gt {{ pw_reach }} ] 2>/dev/null; then
              rm -f "$mark"
            fi
          done
</#noparse>
          rm -f B[0-9]* back.from && sync && rm -f back.end
      changed_when: true
      when:
        - pw_start | int > 0
        - not ansible_check_mode
</@all>
