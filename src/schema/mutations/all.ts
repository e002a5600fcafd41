/** Each file adds its mutation to the schema, which lists them in this order. */
import './requests/request-access.ts';
import './requests/assign-access.ts';
import './requests/update-assignment.ts';
import './requests/extend-access.ts';
import './requests/remove-access.ts';
import './requests/cancel-request.ts';
import './requests/reprocess-request.ts';
import './requests/resume-request.ts';
import './requests/delete-request.ts';
import './requests/reprocess-assignment.ts';
import './requests/approve-request.ts';
import './requests/deny-request.ts';
